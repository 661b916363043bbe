package org.warder.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class JsonProjectionTest {
  @Test
  void dropsUnknownMembersAtEachDepthAndSortsTheOthers() {
    JsonProjection projection =
        JsonProjection.of("name", "id").with("links", JsonProjection.of("self"));

    JsonObject known =
        projection.apply(json("{'name':'n','new':1,'links':{'self':'/s','new':'/n'},'id':'i'}"));

    assertThat(known).hasToString("{\"id\":\"i\",\"links\":{\"self\":\"/s\"},\"name\":\"n\"}");
  }

  @Test
  void leavesOutWhatIsAbsentOrNull() {
    assertThat(JsonProjection.of("a", "b").apply(json("{'a':null}"))).hasToString("{}");
    assertThat(JsonProjection.of().withNullable("rules", JsonProjection.of()).apply(json("{}")))
        .hasToString("{\"rules\":null}");
  }

  @Test
  void trimsZerosFromTheFractionOfATimeAndKeepsItsOffset() {
    assertThat(time("2026-06-01T09:14:07.520Z")).isEqualTo("2026-06-01T09:14:07.52Z");
    assertThat(time("2026-06-01T09:14:07.000+01:00")).isEqualTo("2026-06-01T09:14:07+01:00");
    assertThat(time("2026-06-01T09:14:07Z")).isEqualTo("2026-06-01T09:14:07Z");
    assertThat(time("2026-06-01T09:14:00.5001-05:00")).isEqualTo("2026-06-01T09:14:00.5001-05:00");
  }

  private static String time(String text) {
    return JsonProjection.of().times("at").apply(json("{'at':'" + text + "'}")).getString("at");
  }

  private static JsonObject json(String text) {
    return Json.createReader(new StringReader(text.replace('\'', '"'))).readObject();
  }
}
