package org.warder.api.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The first JSON value of a body, read before it is bound to a record: of keys that are the same in
 * lower case the last counts, wherever it stands.
 */
final class JsonTree {

  /** What says that the bytes behind it are UTF-8. */
  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private JsonTree() {}

  /**
   * Reads the value; what follows it is not looked at.
   *
   * @return null if there is nothing
   */
  static JsonNode read(byte[] received) throws IOException {
    byte[] body = isMistakable(received) ? marked(received) : received;
    try (JsonParser json = Json.parser(body)) {
      if (json.nextToken() == null) {
        return null;
      }
      JsonNode value = value(json);
      requireUtf8(json, body, (int) json.currentLocation().getByteOffset());
      return value;
    }
  }

  /**
   * Whether the parser would take the bytes for another encoding than UTF-8, by their beginning,
   * and fail with an error of the server where they are not. Only UTF-8 is JSON (RFC 8259, section
   * 8.1).
   */
  private static boolean isMistakable(byte[] body) {
    for (int i = 0; i < Math.min(4, body.length); i++) {
      if (body[i] == 0 || body[i] == (byte) 0xfe || body[i] == (byte) 0xff) {
        return true;
      }
    }
    return false;
  }

  private static byte[] marked(byte[] body) {
    return ByteBuffer.allocate(MARK.length + body.length).put(MARK).put(body).array();
  }

  private static JsonNode value(JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.START_OBJECT) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName().toLowerCase(Locale.ROOT);
        json.nextToken();
        object.remove(name);
        object.set(name, value(json));
      }
      return object;
    }
    if (json.currentToken() == JsonToken.START_ARRAY) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        array.add(value(json));
      }
      return array;
    }
    return json.readValueAsTree();
  }

  /** The parser takes bytes that stand for no character, and would make another text of them. */
  private static void requireUtf8(JsonParser json, byte[] body, int length) throws IOException {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body, 0, length));
    } catch (CharacterCodingException e) {
      throw new JsonParseException(json, NotUnicode.MESSAGE, new NotUnicode());
    }
  }
}
