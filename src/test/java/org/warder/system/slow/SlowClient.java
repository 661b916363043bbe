package org.warder.system.slow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A client that sends a request in pieces, and reads when it likes. */
public final class SlowClient implements AutoCloseable {

  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final Socket socket = new Socket();

  /** Connects; what is not read is soon more than fits on the way. */
  public SlowClient(URI server) {
    try {
      socket.setReceiveBufferSize(4_096);
      socket.setSoTimeout((int) LONGEST.toMillis());
      socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The head of a request whose body has that length; the headers end as lines of Java do. */
  public static String head(String request, int length, String headers) {
    return (request + " HTTP/1.1\nHost: warder\nConnection: close\n" + headers)
            .replace("\n", "\r\n")
        + "Content-Length: "
        + length
        + "\r\n\r\n";
  }

  /** Sends text; nothing if the server has ended the connection. */
  public SlowClient send(String text) {
    try {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      // What it has said shows when it is read.
    }
    return this;
  }

  /** All that comes until the server ends the connection. */
  public String read() {
    StringBuilder text = new StringBuilder();
    byte[] piece = new byte[65_536];
    try {
      for (int n = socket.getInputStream().read(piece);
          n >= 0;
          n = socket.getInputStream().read(piece)) {
        text.append(new String(piece, 0, n, StandardCharsets.ISO_8859_1));
      }
    } catch (SocketTimeoutException e) {
      throw new AssertionError("the connection is still open, after: " + text, e);
    } catch (IOException e) {
      // Reset.
    }
    return text.toString();
  }

  /** The first line of the response, and nothing more. */
  public String readLine() {
    StringBuilder line = new StringBuilder();
    try {
      for (int b = socket.getInputStream().read();
          b >= 0 && b != '\r';
          b = socket.getInputStream().read()) {
        line.append((char) b);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.toString();
  }

  /** Sends a byte every tenth of a second until the server says something, which this returns. */
  public String drop() {
    Instant end = Instant.now().plus(LONGEST);
    try {
      while (socket.getInputStream().available() == 0) {
        drop(end);
      }
    } catch (IOException e) {
      // It has ended the connection.
    }
    return read();
  }

  /**
   * Reads nothing until the server has ended the connection: a byte is answered by a reset then.
   */
  public void awaitReset() {
    Instant end = Instant.now().plus(LONGEST);
    try {
      while (true) {
        drop(end);
      }
    } catch (IOException e) {
      // Reset.
    }
  }

  private void drop(Instant end) throws IOException {
    if (Instant.now().isAfter(end)) {
      throw new AssertionError("the connection is still open");
    }
    socket.getOutputStream().write(' ');
    try {
      new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
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
