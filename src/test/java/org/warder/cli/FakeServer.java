package org.warder.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that answers as it is told and remembers what it was asked. */
public final class FakeServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Handler> handlers = new HashMap<>();
  private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());

  /** What the server was asked; the body is empty if there was none. */
  public record Request(String line, Map<String, List<String>> headers, String body) {
    /** The first value of a header, null if it was not sent. */
    public String header(String name) {
      return headers.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
    }
  }

  /** Answers one request. */
  public interface Handler {
    /** Answers. */
    void handle(HttpExchange exchange) throws IOException;
  }

  /** Starts a server that knows nothing, on a free port. */
  public FakeServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Where it listens. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Answers a request line, {@code GET /api/v2/users?name=x}, with JSON. */
  public FakeServer on(String line, int status, String json) {
    return on(line, status, "application/json; charset=utf-8", json);
  }

  /** As {@link #on(String, int, String)}, with another content type; null for none. */
  public FakeServer on(String line, int status, String contentType, String body) {
    return on(line, exchange -> reply(exchange, status, contentType, body));
  }

  /** Lets a handler answer a request line. */
  public FakeServer on(String line, Handler handler) {
    handlers.put(line, handler);
    return this;
  }

  /** All requests, in order. */
  public List<Request> requests() {
    return requests;
  }

  /** The lines of all requests, in order. */
  public List<String> lines() {
    return requests.stream().map(Request::line).toList();
  }

  /** The last request. */
  public Request last() {
    return requests.get(requests.size() - 1);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  /** Sends a whole answer. */
  public static void reply(HttpExchange exchange, int status, String contentType, String body)
      throws IOException {
    if (contentType != null) {
      exchange.getResponseHeaders().set("Content-Type", contentType);
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    requests.add(new Request(line, Map.copyOf(exchange.getRequestHeaders()), body));
    Handler handler = handlers.get(line);
    if (handler == null) {
      reply(
          exchange,
          404,
          "application/json",
          "{\"code\":\"not found\",\"message\":\"the test expects no " + line + "\"}");
    } else {
      handler.handle(exchange);
    }
  }
}
