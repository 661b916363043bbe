package org.warder.system.gate.proxy;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that says yes to everything and writes down the requests as they came. */
final class Backend implements AutoCloseable {

  /**
   * A request to the letter.
   *
   * @param line such as {@code GET / HTTP/1.1}
   * @param headers each as sent
   */
  record Request(String line, List<String> headers) {

    /** The address, as it was written. */
    String uri() {
      return line.split(" ")[1];
    }

    /** The values of a header, one for each time that it was sent. */
    List<String> header(String name) {
      String start = name.toLowerCase() + ":";
      return headers.stream()
          .filter(header -> header.toLowerCase().startsWith(start))
          .map(header -> header.substring(start.length()).strip())
          .toList();
    }
  }

  private final ServerSocket socket;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final String response;

  /**
   * Listens on a port of its own.
   *
   * @param statusLine what it answers, such as {@code 200 OK}; null to say nothing
   * @param headers such as {@code "Location: /"}
   */
  Backend(String statusLine, String... headers) {
    response =
        statusLine == null
            ? null
            : "HTTP/1.1 %s\r\n%s\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                .formatted(statusLine, String.join("\r\n", headers))
                .replace("\r\n\r\nContent", "\r\nContent");
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.submit(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** The requests since the last time, and none of them again. */
  List<Request> take() {
    List<Request> taken = List.copyOf(requests);
    requests.clear();
    return taken;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        threads.submit(() -> serve(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      InputStream in = new BufferedInputStream(client.getInputStream());
      List<String> head = head(in);
      if (head.isEmpty()) {
        return;
      }
      Request request = new Request(head.get(0), head.subList(1, head.size()));
      requests.add(request);
      for (String length : request.header("Content-Length")) {
        in.readNBytes(Integer.parseInt(length));
      }
      if (response == null) {
        in.read();
      } else {
        client.getOutputStream().write(response.getBytes(StandardCharsets.ISO_8859_1));
        client.getOutputStream().flush();
      }
    } catch (IOException e) {
      // The proxy has gone.
    }
  }

  private static List<String> head(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    while (!bytes.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        return List.of();
      }
      bytes.write(next);
    }
    return bytes.toString(StandardCharsets.ISO_8859_1).lines().filter(l -> !l.isEmpty()).toList();
  }

  @Override
  public void close() {
    threads.shutdownNow();
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
