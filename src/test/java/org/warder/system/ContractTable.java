package org.warder.system;

import static org.warder.system.AnswerAssert.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.warder.system.Http.Answer;

/**
 * Runs rows of a table that reads like src/docs/api.md. What a row writes as {@code <org>} stands
 * for the id, or whatever else, that {@link #let} has given that name.
 */
public final class ContractTable {

  private static final Pattern PLACEHOLDER = Pattern.compile("<([a-z][a-z0-9 ]*)>");

  private final Map<String, String> values = new HashMap<>();
  private final Map<String, Http> callers = new HashMap<>();

  /** Names a value. */
  public ContractTable let(String name, String value) {
    values.put(name, value);
    return this;
  }

  /** A copy in which more can be named without this one's knowing. */
  public ContractTable copy() {
    ContractTable copy = new ContractTable();
    copy.values.putAll(values);
    copy.callers.putAll(callers);
    return copy;
  }

  /** Names somebody who sends requests. */
  public ContractTable caller(String name, Http http) {
    callers.put(name, http);
    return this;
  }

  /** Sends a request such as {@code GET /api/v2/users/<user>}. */
  public Answer send(String caller, String request, String body, String... headers) {
    Http http = callers.get(caller);
    if (http == null) {
      throw new IllegalArgumentException("no caller is named " + caller);
    }
    String[] line = fill(request).split(" ", 2);
    return http.send(line[0], line[1], body == null ? null : fill(body), headers);
  }

  /** Sends a request that must be refused: status, code and message to the letter. */
  public void assertRefused(
      String caller, String request, String body, int status, String code, String message) {
    assertThat(send(caller, request, body)).isError(status, code, fill(message));
  }

  /** The text with the values in the place of their names. */
  public String fill(String text) {
    Matcher names = PLACEHOLDER.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (names.find()) {
      String value = values.get(names.group(1));
      if (value == null) {
        throw new IllegalArgumentException("nothing is named " + names.group());
      }
      names.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    return names.appendTail(filled).toString();
  }
}
