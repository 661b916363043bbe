package org.warder.cli.http;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

/** What the server sent for one request, with the whole body. */
public record Response(int status, HttpHeaders headers, String body) {
  static Response of(HttpResponse<String> response) {
    return new Response(response.statusCode(), response.headers(), response.body());
  }

  /** The first value of a header, empty if there is none. */
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }
}
