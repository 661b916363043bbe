package org.warder.cli.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import org.warder.cli.command.Quoted;
import org.warder.cli.http.ReasonPhrase;
import org.warder.cli.http.Response;

/** Turns a response into JSON or into the text that InfluxDB's command line has for its failure. */
final class ApiResultReader {
  /** How the text begins where a body is not JSON. */
  static final String UNDECODABLE = "unable to decode response content type ";

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

  /**
   * @param server the URL of the server
   */
  static ApiResult read(Response response, URI server) {
    int status = response.status();
    if (status >= 300) {
      String text = errorText(response);
      String failure = ReasonPhrase.of(status) + ": " + text;
      return ApiResult.failure(status, failure, Hints.of(response, text, server));
    }
    if (response.body().isEmpty()) {
      return ApiResult.of(status, null);
    }
    if (!isJson(response)) {
      String text = undecodable(response);
      return ApiResult.failure(status, text, Hints.of(response, text, server));
    }
    JsonValue json = parse(response.body());
    return json == null
        ? ApiResult.failure(status, "the server's response is not valid JSON", null)
        : ApiResult.of(status, json);
  }

  /** What the body says of the error, without the status line. */
  static String errorText(Response response) {
    if (response.body().isEmpty()) {
      return "";
    }
    if (!isJson(response)) {
      return undecodable(response);
    }
    if (!(parse(response.body()) instanceof JsonObject error)) {
      return "the body of the response is not a JSON object";
    }
    String code = text(error, "code");
    if (response.status() != 401 && error.containsKey("code") && !CODES.contains(code)) {
      return code + " is not a valid ErrorCode";
    }
    String cause = text(error, "err");
    return text(error, "message") + (cause.isEmpty() ? "" : ": " + cause);
  }

  private static boolean isJson(Response response) {
    return JSON_TYPE.matcher(response.header("Content-Type")).find();
  }

  private static String undecodable(Response response) {
    return UNDECODABLE + Quoted.of(response.header("Content-Type"));
  }

  private static String text(JsonObject error, String key) {
    return error.get(key) instanceof JsonString string ? string.getString() : "";
  }

  /** The body's value, null if it is not JSON, or nests or counts beyond what the parser takes. */
  private static JsonValue parse(String body) {
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      return reader.readValue();
    } catch (RuntimeException e) {
      return null;
    }
  }
}
