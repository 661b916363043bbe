package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.warder.system.Http.Answer;

/** Each value of each body in the OpenAPI document, replaced; what is stored is what was sent. */
class ReplacedValuesST extends DocumentedRequests {

  private static final String JSON_TYPE = "application/json";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  static Stream<Call> callsWithBody() {
    return calls()
        .filter(call -> call.operation().getRequestBody() != null)
        .filter(call -> call.operation().getRequestBody().getContent().containsKey(JSON_TYPE));
  }

  @ParameterizedTest
  @MethodSource("callsWithBody")
  void valuesOfBodies(Call call) throws JsonProcessingException {
    var media = call.operation().getRequestBody().getContent().get(JSON_TYPE);
    SampleBody samples = new SampleBody(DOCUMENT, ids());
    for (String pointer : SampleBody.pointers(samples.of(media.getSchema(), ""))) {
      for (JsonNode value : replacements()) {
        JsonNode body = samples.of(media.getSchema(), "");
        replace(body, JsonPointer.compile(pointer), value);
        Answer answer = send(call, concrete(call.path()), JSON.writeValueAsString(body));
        assertKept(pointer, value, answer);
      }
    }
    for (JsonNode whole : replacements()) {
      send(call, concrete(call.path()), whole == null ? "" : JSON.writeValueAsString(whole));
    }
  }

  /** Null stands for no value at all. */
  private static List<JsonNode> replacements() throws JsonProcessingException {
    List<JsonNode> values = new ArrayList<>();
    values.add(null);
    for (String json :
        new String[] {
          "null",
          "true",
          "0",
          "-1",
          "7",
          "1.5",
          "9223372036854775807",
          "9223372036854775808",
          "-9223372036854775808",
          "1e400",
          "[]",
          "{}",
          "[null]",
          "[[[]]]",
          "[7]",
          "{\"a\": {\"b\": [null]}}",
          "\"\"",
          "\" \"",
          "\" x \"",
          "\"x\\u0000\"",
          "\"\\ud800\"",
          "\"\\ud83d\\udd11\\u202e\"",
          "\"\\u0665\"",
          "\"0000000000000000\"",
          "\"ffffffffffffffff\"",
          "\"../..\"",
          "\"inactive\""
        }) {
      values.add(JSON.readTree(json));
    }
    values.add(JSON.getNodeFactory().textNode("x".repeat(600)));
    values.add(JSON.getNodeFactory().textNode("é".repeat(40_000)));
    return values;
  }

  private static void replace(JsonNode body, JsonPointer at, JsonNode value) {
    JsonNode parent = body.at(at.head());
    if (parent instanceof ArrayNode array) {
      if (value == null) {
        array.remove(at.last().getMatchingIndex());
      } else {
        array.set(at.last().getMatchingIndex(), value);
      }
    } else if (value == null) {
      ((ObjectNode) parent).remove(at.last().getMatchingProperty());
    } else {
      ((ObjectNode) parent).set(at.last().getMatchingProperty(), value);
    }
  }

  /** Text and numbers that were taken are in the response, and stored, as they were sent. */
  private static void assertKept(String pointer, JsonNode sent, Answer answer) {
    if (sent == null || !sent.isValueNode() || sent.isNull() || answer.status() >= 300) {
      return;
    }
    if (answer.body().isEmpty() || sent.asText().isEmpty()) {
      return;
    }
    JsonNode shown = answer.json().at(pointer);
    JsonNode self = answer.json().at("/links/self");
    if (shown.isValueNode() && self.isTextual() && !pointer.matches("/(id|token|links.*)")) {
      assertThat(shown).as(pointer + " in " + answer).isEqualTo(sent);
      assertThat(operator().get(self.asText(), "Accept", "application/json").json().at(pointer))
          .as("stored " + pointer)
          .isEqualTo(sent);
    }
  }
}
