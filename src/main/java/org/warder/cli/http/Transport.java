package org.warder.cli.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Sends requests, follows redirects and repeats what may be repeated: a GET or DELETE whose
 * connection broke or whose proxy responded in the server's place. A timeout is not repeated, since
 * the caller has waited long enough, and neither is a refused connection, since it says that no
 * server is there.
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

  private final Exchange exchange;

  /**
   * @param debug shows the traffic, or null
   */
  public Transport(HttpSettings settings, EnvironmentProxySelector proxies, HttpDebug debug) {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(proxies);
    if (settings.skipVerify() || settings.caFile() != null) {
      builder.sslContext(TrustedCertificates.context(settings.skipVerify(), settings.caFile()));
    }
    this.exchange = new Exchange(builder.build(), settings, proxies, debug);
  }

  private Transport(Exchange exchange) {
    this.exchange = exchange;
  }

  /** This transport with one more header on each request. */
  public Transport with(String header, String value) {
    return new Transport(exchange.with(header, value));
  }

  /** The server's URL, whose path precedes that of each request. */
  public URI server() {
    return exchange.settings().server();
  }

  /**
   * Sends one request.
   *
   * @param path path and query, beginning with a slash
   * @param body JSON, or null for none
   * @throws ConnectionFailure if no response arrives
   */
  public Response send(String method, String path, String body) throws ConnectionFailure {
    URI uri = URI.create(server() + path);
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
      Response response = exchange.send(method, uri, body);
      String location = response.header("Location");
      boolean redirect = response.status() / 100 == 3 && !location.isEmpty();
      if (!redirect) {
        return response;
      }
      URI next = target(uri, location);
      if (!method.equals("GET") || next == null || !Origin.of(next).equals(Origin.of(uri))) {
        throw ConnectionFailure.redirect(
            method, uri, ReasonPhrase.of(response.status()), next == null ? location : next);
      }
      uri = next;
    }
    throw new IOException("more than " + REDIRECTS + " redirects");
  }

  /** Where a redirect leads, null if that is no URL. */
  private static URI target(URI uri, String location) {
    try {
      return uri.resolve(location);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static boolean fromProxy(int status) {
    return status == 502 || status == 504;
  }

  private static void pause(Duration duration) {
    Executor later = CompletableFuture.delayedExecutor(duration.toMillis(), TimeUnit.MILLISECONDS);
    CompletableFuture.runAsync(() -> {}, later).join();
  }
}
