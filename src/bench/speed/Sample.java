import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends a request a few times, and looks at each response whole. */
final class Sample {

  private static final int REQUESTS = 8;

  private Sample() {}

  /**
   * The length of the responses, all of them as they must be.
   *
   * @throws IllegalStateException if one is not
   */
  static int check(Request request) throws IOException {
    return responses(request, REQUESTS).length();
  }

  /** The one response, as it must be. */
  static String response(Request request) throws IOException {
    return responses(request, 1);
  }

  private static String responses(Request request, int count) throws IOException {
    String response = "";
    try (Socket socket = new Socket(request.server().getHost(), request.server().getPort())) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      for (int i = 0; i < count; i++) {
        Lines lines = request.lines();
        String text = lines == null ? request.text() : lines.fill(request.text(), i);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        response = read(in);
        if (!response.startsWith("HTTP/1.1 " + request.status())
            || !response.contains(request.expected())) {
          throw new IllegalStateException(
              "not %d with %s:%n%s%nto %s"
                  .formatted(request.status(), request.expected(), response, request.text()));
        }
      }
    }
    return response;
  }

  /** A response with a Content-Length, or without a body. */
  private static String read(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    while (text.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("closed after: " + text);
      }
      text.append((char) next);
    }
    if (!text.toString().startsWith("HTTP/1.1 204")) {
      int length = Integer.parseInt(Measure.first("(?i)content-length: (\\d+)", text.toString()));
      text.append(new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
    }
    return text.toString();
  }
}
