package org.warder.api.json;

import static org.warder.error.ErrorCode.INVALID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.warder.api.errors.RequestException;

/**
 * Reads and writes wire records as JSON, whatever a request says of its type: {@code curl -d} calls
 * JSON a form, and many clients say nothing (src/docs/api.md, JSON reading rules).
 */
@Provider
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.WILDCARD)
public class JsonProvider implements MessageBodyReader<Record>, MessageBodyWriter<Object> {

  @Context private ResourceInfo resource;

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return type.isRecord();
  }

  /** Reads the first JSON value; {@code null} reads like an object without members. */
  @Override
  public Record readFrom(
      Class<Record> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    byte[] bytes = body.readAllBytes();
    try {
      JsonNode value = JsonTree.read(bytes);
      if (value == null && type.isAnnotationPresent(OptionalBody.class)) {
        return Json.mapper().readValue("{}", type);
      }
      if (value == null) {
        throw malformed("EOF", null);
      }
      Record request = Json.mapper().treeToValue(value, type);
      return request == null ? Json.mapper().readValue("{}", type) : request;
    } catch (JsonProcessingException e) {
      throw malformed(JsonErrorMessage.of(e), e);
    }
  }

  private RequestException malformed(String why, Exception cause) {
    MalformedBody prefix = resource.getResourceClass().getAnnotation(MalformedBody.class);
    return new RequestException(
        INVALID, (prefix == null ? MalformedBody.DEFAULT : prefix.value()) + why, cause);
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return type.isRecord()
        || Map.class.isAssignableFrom(type)
        || Collection.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      Object answer,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream body)
      throws IOException {
    // Errors come without annotations.
    boolean compact =
        annotations != null && Arrays.stream(annotations).anyMatch(Compact.class::isInstance);
    ObjectWriter writer = compact ? Json.mapper().writer() : Json.indented();
    body.write(writer.writeValueAsBytes(answer));
  }
}
