package org.warder.cli.http;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

/** What one request brought, its body in full. */
record Response(int status, HttpHeaders headers, String body) {
  static Response of(HttpResponse<String> response) {
    return new Response(response.statusCode(), response.headers(), response.body());
  }

  String header(String name) {
    return headers.firstValue(name).orElse("");
  }
}
