package org.warder.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

/** What a port of this machine shows to who speaks TLS, before any request. */
record TlsPeer(int port) {

  /** The kind of a record; one of another kind, or none, refuses. */
  private static final int HANDSHAKE = 22;

  /** The curve secp256r1, and signatures of it with SHA-256. */
  private static final String EXTENSIONS = "0010" + "000a000400020017" + "000d000400020403";

  boolean listens() {
    try (Socket socket = new Socket("localhost", port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** Whose certificate it shows; nobody's while the handshake fails. */
  String subject() {
    try (SSLSocket socket =
        (SSLSocket) Trust.all().getSocketFactory().createSocket("localhost", port)) {
      socket.startHandshake();
      return ((X509Certificate) socket.getSession().getPeerCertificates()[0])
          .getSubjectX500Principal()
          .toString();
    } catch (SSLException e) {
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Whether it goes on with a client that knows nothing better (RFC 5246, Client Hello).
   *
   * @param version as in the protocol, such as {@code 0303} for TLS 1.2
   * @param cipher the one suite that the client has
   */
  boolean accepts(String version, String cipher) throws IOException {
    String body = version + "00".repeat(32) + "00" + "0002" + cipher + "0100" + EXTENSIONS;
    int length = body.length() / 2;
    String hello = "160301" + hex(length + 4, 2) + "01" + hex(length, 3) + body;
    try (Socket socket = new Socket("localhost", port)) {
      socket.getOutputStream().write(HexFormat.of().parseHex(hello));
      return socket.getInputStream().read() == HANDSHAKE;
    }
  }

  private static String hex(int number, int bytes) {
    return HexFormat.of().toHexDigits(number, 2 * bytes);
  }
}
