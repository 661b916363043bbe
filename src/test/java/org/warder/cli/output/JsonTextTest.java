package org.warder.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.Test;

class JsonTextTest {
  @Test
  void indentsWithTabs() {
    JsonValue value =
        Json.createObjectBuilder()
            .add("a", Json.createArrayBuilder().add(1).add("x"))
            .add("b", Json.createObjectBuilder().add("c", true))
            .addNull("d")
            .build();

    assertThat(JsonText.format(value))
        .isEqualTo(
            "{\n\t\"a\": [\n\t\t1,\n\t\t\"x\"\n\t],\n\t\"b\": {\n\t\t\"c\": true\n\t},\n\t\"d\":"
                + " null\n}");
  }

  @Test
  void keepsEmptyObjectsAndArraysOnOneLine() {
    assertThat(JsonText.format(JsonValue.EMPTY_JSON_ARRAY)).isEqualTo("[]");
    assertThat(JsonText.format(JsonValue.EMPTY_JSON_OBJECT)).isEqualTo("{}");
  }

  @Test
  void escapesWhatATerminalWouldObeyOrHide() {
    String tag = Character.toString(0xe0041);
    String value = "\u001b\u007f\u009b\u202e\u200d" + tag + "\ud800\ud83d\ude00";

    assertThat(JsonText.format(Json.createValue(value)))
        .isEqualTo("\"\\u001b\\u007f\\u009b\\u202e\\u200d\\udb40\\udc41\\ud800\ud83d\ude00\"");
  }

  @Test
  void escapesWhatWouldEndATagInAPage() {
    assertThat(JsonText.format(Json.createValue("<a & \"b\">\u2028\u0001\n\\ö")))
        .isEqualTo("\"\\u003ca \\u0026 \\\"b\\\"\\u003e\\u2028\\u0001\\n\\\\ö\"");
  }
}
