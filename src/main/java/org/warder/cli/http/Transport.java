package org.warder.cli.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.warder.cli.command.CommandFailure;

/**
 * Sends requests and repeats those that may be repeated: a GET or DELETE whose connection broke or
 * whose proxy responded in the server's place. A timeout is not repeated, since the caller has
 * waited long enough, and neither is a refused connection, since it says that no server is there.
 */
public final class Transport {
  private static final int ATTEMPTS = 3;
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final int REDIRECTS = 10;

  static {
    // Read by the JDK when its client is loaded: a proxy's password may open a tunnel, and Host may
    // be an extra header.
    System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "");
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
  }

  private final HttpClient client;
  private final HttpSettings settings;
  private final EnvironmentProxySelector proxies;
  private final HttpDebug debug;

  /**
   * @param debug shows the traffic, or null
   */
  public Transport(HttpSettings settings, EnvironmentProxySelector proxies, HttpDebug debug) {
    this.settings = settings;
    this.proxies = proxies;
    this.debug = debug;
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(proxies);
    if (settings.skipVerify() || settings.caFile() != null) {
      builder.sslContext(TrustedCertificates.context(settings.skipVerify(), settings.caFile()));
    }
    this.client = builder.build();
  }

  private Transport(Transport other, HttpSettings settings) {
    this.client = other.client;
    this.settings = settings;
    this.proxies = other.proxies;
    this.debug = other.debug;
  }

  /** This transport with one more header on each request. */
  public Transport with(String header, String value) {
    return new Transport(this, settings.with(header, value));
  }

  /**
   * Sends one request.
   *
   * @param path path and query, beginning with a slash
   * @param body JSON, or null for none
   * @throws ConnectionFailure if no response arrives
   */
  public Response send(String method, String path, String body) throws ConnectionFailure {
    URI uri = settings.server().resolve(path);
    boolean repeatable = method.equals("GET") || method.equals("DELETE");
    for (int attempt = 1; ; attempt++) {
      boolean last = !repeatable || attempt == ATTEMPTS;
      try {
        Response response = follow(method, uri, body);
        boolean repeated = attempt > 1 && method.equals("DELETE");
        if (repeated && response.status() == 404) {
          return new Response(204, response.headers(), "");
        }
        if (last || !fromProxy(response.status())) {
          return response;
        }
      } catch (IOException e) {
        if (last || e instanceof ConnectException) {
          throw ConnectionFailure.of(method, uri, e);
        }
      }
      pause(PAUSE.multipliedBy(attempt));
    }
  }

  private Response follow(String method, URI first, String body)
      throws IOException, ConnectionFailure {
    URI uri = first;
    for (int hop = 0; hop < REDIRECTS; hop++) {
      Response response = once(method, uri, body);
      String location = response.header("Location");
      boolean redirect = response.status() / 100 == 3 && !location.isEmpty();
      if (!redirect) {
        return response;
      }
      URI next = uri.resolve(location);
      // The token goes to the host that was named and never from TLS into the clear.
      boolean safe =
          uri.getHost().equalsIgnoreCase(next.getHost())
              && (next.getScheme().equals("https") || next.getScheme().equals(uri.getScheme()));
      if (!method.equals("GET") || !safe) {
        throw ConnectionFailure.redirect(method, uri, ReasonPhrase.of(response.status()), next);
      }
      uri = next;
    }
    throw new IOException("more than " + REDIRECTS + " redirects");
  }

  private Response once(String method, URI uri, String body) throws IOException, ConnectionFailure {
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
    HttpRequest.BodyPublisher publisher =
        body == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(body + "\n");
    try {
      HttpRequest.Builder request = HttpRequest.newBuilder(uri).method(method, publisher);
      headers.forEach(request::setHeader);
      return request.build();
    } catch (IllegalArgumentException e) {
      throw new CommandFailure("a header cannot be sent: " + withoutValue(e.getMessage()));
    }
  }

  /** A header's value may be the token: the JDK's message shows it, ours does not. */
  private static String withoutValue(String message) {
    return message != null && message.startsWith("restricted header name")
        ? message
        : "its name or value holds characters that HTTP does not allow";
  }

  private static boolean fromProxy(int status) {
    return status == 502 || status == 504;
  }

  private static void pause(Duration duration) {
    Executor later = CompletableFuture.delayedExecutor(duration.toMillis(), TimeUnit.MILLISECONDS);
    CompletableFuture.runAsync(() -> {}, later).join();
  }
}
