package org.warder.cli.api;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Set;
import java.util.regex.Pattern;
import org.warder.cli.command.Quoted;
import org.warder.cli.http.ReasonPhrase;

/** Turns a response into JSON or into the text that InfluxDB's command line has for its failure. */
final class ApiResultReader {
  private static final Pattern JSON_TYPE =
      Pattern.compile("(application|text)/(vnd\\.[^;\\s]+\\+)?json", Pattern.CASE_INSENSITIVE);

  private static final Set<String> CODES =
      Set.of(
          "internal error",
          "not implemented",
          "not found",
          "conflict",
          "invalid",
          "unprocessable entity",
          "empty value",
          "unavailable",
          "forbidden",
          "too many requests",
          "unauthorized",
          "method not allowed",
          "request too large",
          "unsupported media type");

  private ApiResultReader() {}

  static ApiResult read(int status, String contentType, String body) {
    if (status < 300) {
      if (body.isEmpty()) {
        return ApiResult.of(status, null);
      }
      if (!JSON_TYPE.matcher(contentType).find()) {
        return ApiResult.failure(status, undecodable(contentType), null);
      }
      JsonValue json = parse(body);
      return json == null
          ? ApiResult.failure(status, "the server's response is not valid JSON", null)
          : ApiResult.of(status, json);
    }
    String text = errorText(status, contentType, body);
    return ApiResult.failure(
        status, ReasonPhrase.of(status) + ": " + text, MissingPermission.hint(status, text));
  }

  /** What the body says of the error, without the status line. */
  static String errorText(int status, String contentType, String body) {
    if (body.isEmpty()) {
      return "";
    }
    if (!JSON_TYPE.matcher(contentType).find()) {
      return undecodable(contentType);
    }
    if (!(parse(body) instanceof JsonObject error)) {
      return "the body of the response is not a JSON object";
    }
    String code = text(error, "code");
    if (status != 401 && error.containsKey("code") && !CODES.contains(code)) {
      return code + " is not a valid ErrorCode";
    }
    String cause = text(error, "err");
    return text(error, "message") + (cause.isEmpty() ? "" : ": " + cause);
  }

  private static String undecodable(String contentType) {
    return "unable to decode response content type " + Quoted.of(contentType);
  }

  private static String text(JsonObject error, String key) {
    return error.get(key) instanceof JsonString string ? string.getString() : "";
  }

  private static JsonValue parse(String body) {
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      return reader.readValue();
    } catch (JsonException | IllegalStateException e) {
      return null;
    }
  }
}
