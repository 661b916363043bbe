package org.warder.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.warder.system.Http.Answer;

/** Reads from JSON what many tests compare. */
public final class Json {

  private Json() {}

  /** The names of an object's members, in their order. */
  public static List<String> members(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** The ids of the objects in a list, which must have been found, in their order. */
  public static List<String> ids(Answer list, String member) {
    AnswerAssert.assertThat(list).isJson(200);
    List<String> ids = new ArrayList<>();
    list.json().path(member).forEach(row -> ids.add(row.path("id").asText()));
    return ids;
  }
}
