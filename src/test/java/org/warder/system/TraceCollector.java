package org.warder.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/**
 * Keeps what servers send to {@code /v1/traces} by OTLP, as text in which each byte is a letter.
 */
public final class TraceCollector {

  /** Of all servers of this JVM. */
  public static final TraceCollector INSTANCE = new TraceCollector();

  private final HttpServer server;
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();

  private TraceCollector() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/v1/traces", this::keep);
    server.start();
  }

  public String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private void keep(HttpExchange exchange) throws IOException {
    boolean isZipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
    try (InputStream body = exchange.getRequestBody();
        InputStream plain = isZipped ? new GZIPInputStream(body) : body) {
      byte[] spans = plain.readAllBytes();
      synchronized (received) {
        received.write(spans);
      }
    }
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }

  /** All that has come: names and texts of spans stand in it as they are. */
  public String received() {
    synchronized (received) {
      return received.toString(StandardCharsets.ISO_8859_1);
    }
  }
}
