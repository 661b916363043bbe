package org.warder.cli.api;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.regex.Pattern;
import org.warder.cli.command.CommandFailure;
import org.warder.cli.http.ReasonPhrase;

/**
 * What a call of the API resulted in: JSON, nothing, or a failure. The command that made the call
 * says what it could not do, and the failure says why.
 */
public final class ApiResult {
  private final int status;
  private final JsonValue json;
  private final String failure;
  private final String hint;

  private ApiResult(int status, JsonValue json, String failure, String hint) {
    this.status = status;
    this.json = json;
    this.failure = failure;
    this.hint = hint;
  }

  static ApiResult of(int status, JsonValue json) {
    return new ApiResult(status, json, null, null);
  }

  static ApiResult failure(int status, String text, String hint) {
    return new ApiResult(status, null, text, hint);
  }

  /** The HTTP status, 0 if no response came. */
  public int status() {
    return status;
  }

  /** The HTTP status as a status line shows it, {@code 404 Not Found}. */
  public String statusLine() {
    return ReasonPhrase.of(status);
  }

  /** Whether the call failed with this status and a text that contains a match. */
  public boolean failedWith(int code, Pattern text) {
    return failed() && status == code && text.matcher(failure).find();
  }

  /** What would help after a failure, null where that is not known. */
  public String hint() {
    return hint;
  }

  /** Whether the call failed. */
  public boolean failed() {
    return failure != null;
  }

  /**
   * The object that came, an empty one if the body was empty.
   *
   * @param what what could not be done, the beginning of the message: {@code failed to list users}
   * @throws CommandFailure if the call failed or something else came
   */
  public JsonObject orFail(String what) {
    return object(what + ": ");
  }

  /** As {@link #orFail(String)}, with another hint. */
  public JsonObject orFail(String what, String otherHint) {
    return new ApiResult(status, json, failure, otherHint).orFail(what);
  }

  /** As {@link #orFail(String)}; the message of a failure stands alone. */
  public JsonObject orFail() {
    return object("");
  }

  private JsonObject object(String prefix) {
    JsonValue value = value(prefix);
    if (value == null) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
    if (value instanceof JsonObject object) {
      return object;
    }
    throw new CommandFailure(prefix + "the server's response is not a JSON object");
  }

  /** The array that came; the message of a failure stands alone. */
  public JsonArray arrayOrFail() {
    JsonValue value = value("");
    if (value instanceof JsonArray array) {
      return array;
    }
    throw new CommandFailure("the server's response is not a JSON array");
  }

  private JsonValue value(String prefix) {
    if (failed()) {
      throw new CommandFailure(prefix + failure, hint);
    }
    return json;
  }
}
