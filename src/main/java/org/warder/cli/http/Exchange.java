package org.warder.cli.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.warder.cli.command.CommandFailure;

/**
 * Sends one request and waits for its response.
 *
 * @param debug shows the traffic, or null
 */
record Exchange(
    HttpClient client, HttpSettings settings, EnvironmentProxySelector proxies, HttpDebug debug) {

  /** This exchange with one more header. */
  Exchange with(String header, String value) {
    return new Exchange(client, settings.with(header, value), proxies, debug);
  }

  /**
   * @param body JSON, or null for none
   * @throws IOException if the connection breaks
   * @throws ConnectionFailure if the time is over
   */
  Response send(String method, URI uri, String body) throws IOException, ConnectionFailure {
    HttpRequest request = request(method, uri, body);
    if (debug != null) {
      debug.request(request, body);
    }
    CompletableFuture<HttpResponse<String>> pending =
        client.sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    try {
      // The client's own timeout ends with the headers; a body may hang as well.
      Response response =
          Response.of(pending.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS));
      if (debug != null) {
        debug.response(response);
      }
      return response;
    } catch (TimeoutException e) {
      pending.cancel(true);
      throw ConnectionFailure.timeout(method, uri, settings.timeout());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure("interrupted");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    }
  }

  private HttpRequest request(String method, URI uri, String body) {
    HttpRequest.BodyPublisher publisher =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body + "\n");
    try {
      HttpRequest.Builder request = HttpRequest.newBuilder(uri).method(method, publisher);
      headers(uri, body).forEach(request::setHeader);
      return request.build();
    } catch (IllegalArgumentException e) {
      throw new CommandFailure("a header cannot be sent: " + withoutValue(e.getMessage()));
    }
  }

  private Map<String, String> headers(URI uri, String body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Accept", "application/json");
    if (body != null) {
      headers.put("Content-Type", "application/json");
    }
    proxies.authorization(uri).ifPresent(value -> headers.put("Proxy-Authorization", value));
    settings
        .headers()
        .forEach(
            (name, value) -> {
              headers.keySet().removeIf(name::equalsIgnoreCase);
              headers.put(name, value);
            });
    return headers;
  }

  /** A header's value may be the token: the JDK's message shows it, ours does not. */
  private static String withoutValue(String message) {
    return message != null && message.startsWith("restricted header name")
        ? message
        : "its name or value holds characters that HTTP does not allow";
  }
}
