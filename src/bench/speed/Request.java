import java.net.URI;

/**
 * A request that is sent again and again, and what its response must be.
 *
 * @param server where to
 * @param text as it goes over the wire; the marks of {@link Lines} stand where those are put in
 * @param lines what is put in; null if there are no marks
 * @param status of the response
 * @param expected a text that the response has somewhere
 * @param varying by how many bytes the lengths of responses may differ
 */
record Request(URI server, String text, Lines lines, int status, String expected, int varying) {

  /** A GET. */
  static Request get(String server, String target, String... headers) {
    return new Request(URI.create(server), head("GET", target, headers) + "\r\n", null, 200, "", 0);
  }

  /** A PUT without a body. */
  static Request put(String server, String target) {
    String text = head("PUT", target, "Content-Length: 0") + "\r\n";
    return new Request(URI.create(server), text, null, 200, "", 0);
  }

  /** A POST. */
  static Request post(String server, String target, String type, String body, String... headers) {
    int length = body.replace(Lines.TOKEN_MARK, "t".repeat(Lines.TOKEN)).length();
    String text =
        "%sContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(head("POST", target, headers), type, length, body);
    return new Request(URI.create(server), text, null, 200, "", 0);
  }

  private static String head(String method, String target, String... headers) {
    StringBuilder text = new StringBuilder();
    text.append("%s %s HTTP/1.1\r\nHost: localhost\r\n".formatted(method, target));
    for (String header : headers) {
      text.append(header).append("\r\n");
    }
    return text.toString();
  }

  /** With what is put in. */
  Request with(Lines put) {
    return new Request(server, text, put, status, expected, varying);
  }

  /** With responses of other lengths: of two times, one may end with fewer digits. */
  Request varyBy(int bytes) {
    return new Request(server, text, lines, status, expected, bytes);
  }

  /** With that response. */
  Request expect(int responseStatus, String responseText) {
    return new Request(server, text, lines, responseStatus, responseText, varying);
  }
}
