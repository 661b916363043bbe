package org.warder.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A server with a clock of its own, which {@link FakeServer} cannot have. */
public final class ClockServer implements AutoCloseable {

  private final ServerSocket socket;
  private final String date;
  private final Map<String, String> responses = new ConcurrentHashMap<>();
  private volatile String lastBody = "";

  /** Starts a server for which it is always that time. */
  public ClockServer(Instant now) {
    date = DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC));
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(this::serve);
    thread.setDaemon(true);
    thread.start();
  }

  /** Answers a request line, such as {@code GET /ping}; with more headers, a line each. */
  public ClockServer on(String line, int status, String headers, String json) {
    responses.put(
        line,
        "HTTP/1.1 %d .\r\nDate: %s\r\nConnection: close\r\nContent-Type: application/json\r\n%s"
                .formatted(status, date, headers)
            + "Content-Length: %d\r\n\r\n%s".formatted(json.length(), json));
    return this;
  }

  public String url() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  /** What was sent last. */
  public String lastBody() {
    return lastBody;
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        answer(client);
      } catch (IOException e) {
        // The client has gone, or the test is over.
      }
    }
  }

  private void answer(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    String line = in.readLine();
    int length = 0;
    for (String header = in.readLine(); !header.isEmpty(); header = in.readLine()) {
      if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(header.indexOf(':') + 1).strip());
      }
    }
    char[] body = new char[length];
    for (int read = 0; read < length; ) {
      read += in.read(body, read, length - read);
    }
    lastBody = new String(body);
    String response = responses.get(line.replace(" HTTP/1.1", ""));
    client.getOutputStream().write(response.getBytes(StandardCharsets.UTF_8));
    client.getOutputStream().flush();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
