package org.warder.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Sends bytes over a socket, as they are, and reads the answer as it is. */
public final class RawHttp {

  private static final int TIMEOUT_MILLIS = 60_000;

  private final URI server;

  public RawHttp(URI server) {
    this.server = server;
  }

  /**
   * An answer to the letter.
   *
   * @param statusLine such as {@code HTTP/1.1 200 OK}
   * @param headers each as sent
   * @param body as text, put together where it came in chunks
   */
  public record RawAnswer(String statusLine, List<String> headers, String body) {

    /** The values of a header, one for each time that it was sent. */
    public List<String> header(String name) {
      String start = name.toLowerCase() + ":";
      return headers.stream()
          .filter(header -> header.toLowerCase().startsWith(start))
          .map(header -> header.substring(start.length()).strip())
          .toList();
    }
  }

  /**
   * Sends a request with its body in chunks, as Go's clients do.
   *
   * @param head the request line and headers, without {@code Host}
   */
  public RawAnswer sendChunked(String head, String... chunks) {
    StringBuilder body = new StringBuilder();
    for (String chunk : chunks) {
      int bytes = chunk.getBytes(StandardCharsets.UTF_8).length;
      body.append(Integer.toHexString(bytes)).append("\r\n").append(chunk).append("\r\n");
    }
    return send(head + "\nTransfer-Encoding: chunked", body + "0\r\n\r\n");
  }

  /** Sends a request whose body has its length told. */
  public RawAnswer sendWithLength(String head, String body) {
    int bytes = body.getBytes(StandardCharsets.UTF_8).length;
    return send(head + "\nContent-Length: " + bytes, body);
  }

  /** Sends a request; the head's lines may end as Java's do. */
  public RawAnswer send(String head, String body) {
    return sendAsIs(ownHead(head), body);
  }

  private String ownHead(String head) {
    return head.strip() + "\nHost: " + server.getAuthority() + "\nConnection: close\n\n";
  }

  /** Sends a request whose body breaks off: more is announced than comes. */
  public RawAnswer sendHalf(String head, String half) {
    int bytes = 2 * half.getBytes(StandardCharsets.UTF_8).length;
    return exchange(ownHead(head + "\nContent-Length: " + bytes), half, true);
  }

  /** Sends a request with these headers alone, and reads until the server closes the connection. */
  public RawAnswer sendAsIs(String head, String body) {
    return exchange(head, body, false);
  }

  private RawAnswer exchange(String head, String body, boolean breaksOff) {
    String request = head.replace("\n", "\r\n") + body;
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      if (breaksOff) {
        socket.shutdownOutput();
      }
      return read(socket.getInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(head, e);
    }
  }

  private static RawAnswer read(InputStream input) throws IOException {
    String statusLine = line(input);
    List<String> headers = new ArrayList<>();
    for (String header = line(input); !header.isEmpty(); header = line(input)) {
      headers.add(header);
    }
    boolean chunked =
        headers.stream().anyMatch(h -> h.equalsIgnoreCase("Transfer-Encoding: chunked"));
    byte[] body = chunked ? chunks(input) : input.readAllBytes();
    return new RawAnswer(statusLine, headers, new String(body, StandardCharsets.UTF_8));
  }

  private static byte[] chunks(InputStream input) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = size(input); size > 0; size = size(input)) {
      body.write(input.readNBytes(size));
      line(input);
    }
    return body.toByteArray();
  }

  private static int size(InputStream input) throws IOException {
    String hex = line(input);
    // A response to HEAD has the headers of a body and none.
    return hex.isEmpty() ? 0 : Integer.parseInt(hex, 16);
  }

  private static String line(InputStream input) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = input.read(); b >= 0 && b != '\n'; b = input.read()) {
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }
}
