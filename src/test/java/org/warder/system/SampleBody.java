package org.warder.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes a body that has every member that its schema in the OpenAPI document has. */
final class SampleBody {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int SECONDS_PER_DAY = 86_400;

  private final OpenAPI document;
  private final Map<String, String> ids;

  /**
   * @param ids of what there is, by the names of members that hold an id
   */
  SampleBody(OpenAPI document, Map<String, String> ids) {
    this.document = document;
    this.ids = ids;
  }

  /**
   * A body of that schema.
   *
   * @param name of the member that holds it, empty for the body as a whole
   */
  JsonNode of(Schema<?> schema, String name) {
    if (schema.get$ref() != null) {
      String ref = schema.get$ref();
      return of(
          document.getComponents().getSchemas().get(ref.substring(ref.lastIndexOf('/') + 1)), name);
    }
    if (schema.getAllOf() != null) {
      return of((Schema<?>) schema.getAllOf().get(0), name);
    }
    if (schema.getProperties() != null) {
      ObjectNode object = JSON.objectNode();
      schema.getProperties().forEach((member, type) -> object.set(member, of(type, member)));
      return object;
    }
    if (schema.getItems() != null) {
      return JSON.arrayNode().add(of(schema.getItems(), name));
    }
    return simple(schema, name);
  }

  private JsonNode simple(Schema<?> schema, String name) {
    if (ids.containsKey(name)) {
      return TextNode.valueOf(ids.get(name));
    }
    if (schema.getEnum() != null) {
      return TextNode.valueOf(schema.getEnum().get(0).toString());
    }
    return switch (String.valueOf(schema.getType())) {
      case "integer", "number" -> JSON.numberNode(SECONDS_PER_DAY);
      case "boolean" -> JSON.booleanNode(true);
      case "string" -> TextNode.valueOf(Warder.unique(name));
      default -> JSON.objectNode();
    };
  }

  /** The JSON pointers of all values in a body, itself excepted (RFC 6901). */
  static List<String> pointers(JsonNode body) {
    List<String> pointers = new ArrayList<>();
    collect(body, "", pointers);
    return pointers;
  }

  private static void collect(JsonNode node, String pointer, List<String> pointers) {
    if (!pointer.isEmpty()) {
      pointers.add(pointer);
    }
    node.fields()
        .forEachRemaining(e -> collect(e.getValue(), pointer + "/" + e.getKey(), pointers));
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(node.get(i), pointer + "/" + i, pointers);
      }
    }
  }
}
