package org.warder.api.json;

import static org.warder.error.ErrorCode.INVALID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.warder.api.errors.RequestException;

/** The body of a request as a wire record (src/docs/api.md, JSON reading rules). */
public final class JsonBody {

  private JsonBody() {}

  /**
   * Reads the first JSON value; {@code null} reads like an object without members.
   *
   * @param prefix what a message begins with
   * @throws RequestException {@code invalid} if it is not the JSON that the record wants
   */
  public static <T extends Record> T read(byte[] body, Class<T> type, String prefix) {
    try {
      JsonNode value = JsonTree.read(body);
      if (value == null && !type.isAnnotationPresent(OptionalBody.class)) {
        throw new RequestException(INVALID, prefix + "EOF");
      }
      T request = value == null ? null : Json.mapper().treeToValue(value, type);
      return request == null ? Json.mapper().readValue("{}", type) : request;
    } catch (JsonProcessingException e) {
      throw new RequestException(INVALID, prefix + JsonErrorMessage.of(e), e);
    } catch (IOException e) {
      throw new UncheckedIOException("no bytes in memory fail to be read", e);
    }
  }
}
