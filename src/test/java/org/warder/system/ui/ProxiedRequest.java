package org.warder.system.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A request that a browser sends through a proxy.
 *
 * @param head request line and headers, as they came
 * @param body what follows them
 */
record ProxiedRequest(String head, byte[] body) {

  /** Whether a page makes it, instead of a reader who goes somewhere. */
  boolean isByScript() {
    return head.contains("Faces-Request: partial/ajax") || head.contains("Accept: text/html\r\n");
  }

  /** Reads a request; empty if there is none, or one that Chromium makes on its own business. */
  static Optional<ProxiedRequest> read(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    String text = "";
    while (!text.endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        return Optional.empty();
      }
      head.write(next);
      text = next == '\n' ? head.toString(StandardCharsets.ISO_8859_1) : text;
    }
    int length =
        text.lines()
            .filter(line -> line.toLowerCase().startsWith("content-length:"))
            .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
            .findFirst()
            .orElse(0);
    // The server is asked by its port.
    boolean isOwn = text.startsWith("CONNECT ") || target(text).getPort() < 0;
    return isOwn ? Optional.empty() : Optional.of(new ProxiedRequest(text, in.readNBytes(length)));
  }

  private static URI target(String head) {
    return URI.create(head.split(" ", 3)[1]);
  }

  /** Sends a request on, on a connection of its own, and returns the whole response. */
  byte[] forward() throws IOException {
    return forward(target(head).getPort());
  }

  /** Sends it to another port of the same host. */
  byte[] forward(int port) throws IOException {
    String[] line = head.split(" ", 3);
    URI target = target(head);
    String path =
        target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
    String sent =
        (line[0] + " " + path + " " + line[2])
            .replaceAll("(?i)\r\n(Proxy-)?Connection:[^\r]*", "")
            .replaceFirst("\r\n\r\n$", "\r\nConnection: close\r\n\r\n");
    try (Socket server = new Socket(target.getHost(), port)) {
      server.getOutputStream().write(sent.getBytes(StandardCharsets.ISO_8859_1));
      server.getOutputStream().write(body);
      return server.getInputStream().readAllBytes();
    }
  }
}
