package org.warder.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;
import org.warder.system.Http.Answer;

/** What a test says of a response, in the terms of src/docs/api.md. */
public final class AnswerAssert extends AbstractAssert<AnswerAssert, Answer> {

  /** The type of every JSON response, to the letter. */
  public static final String JSON = "application/json; charset=utf-8";

  private AnswerAssert(Answer actual) {
    super(actual, AnswerAssert.class);
  }

  public static AnswerAssert assertThat(Answer actual) {
    return new AnswerAssert(actual);
  }

  public AnswerAssert hasStatus(int status) {
    isNotNull();
    if (actual.status() != status) {
      failWithMessage("Expected status %s but got %s", status, actual);
    }
    return hasVersionHeaders();
  }

  /**
   * An error (src/docs/api.md, Errors): status, code and message, as JSON with two members and both
   * headers.
   *
   * @param message the message, or how it begins, followed by {@code …}
   */
  public AnswerAssert isError(int status, String code, String message) {
    hasStatus(status);
    hasHeader("Content-Type", JSON);
    hasHeader("X-Platform-Error-Code", code);
    JsonNode body = actual.json();
    List<String> members = new ArrayList<>();
    body.fieldNames().forEachRemaining(members::add);
    if (!members.equals(List.of("code", "message"))) {
      failWithMessage("Expected the members code and message in %s", actual);
    }
    if (!body.path("code").asText().equals(code)
        || !isMessage(message, body.path("message").asText())) {
      failWithMessage("Expected%n  %s: %s%nbut got%n  %s", code, message, actual);
    }
    return this;
  }

  private static boolean isMessage(String expected, String actual) {
    return expected.endsWith("…")
        ? actual.startsWith(expected.substring(0, expected.length() - 1))
        : actual.equals(expected);
  }

  /** A success with a JSON body. */
  public AnswerAssert isJson(int status) {
    hasStatus(status);
    hasHeader("Content-Type", JSON);
    actual.json();
    return this;
  }

  /** 204: neither a body nor a word on its type. */
  public AnswerAssert isNoContent() {
    hasStatus(204);
    hasHeader("Content-Type", null);
    if (!actual.body().isEmpty()) {
      failWithMessage("Expected no body but got %s", actual);
    }
    return this;
  }

  /** A header with that value; null for none of the name. */
  public AnswerAssert hasHeader(String name, String value) {
    if (!Objects.equals(actual.header(name), value)) {
      failWithMessage(
          "Expected header %s: %s but got %s in %s", name, value, actual.header(name), actual);
    }
    return this;
  }

  private AnswerAssert hasVersionHeaders() {
    hasHeader("X-Influxdb-Build", "OSS");
    if (!String.valueOf(actual.header("X-Influxdb-Version")).matches("v2\\.\\d+\\.\\d+")) {
      failWithMessage("Expected a version in %s", actual.response().headers());
    }
    return this;
  }
}
