package org.warder.cli.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.warder.cli.command.Quoted;

/** No response came: the server is down, unknown, silent, or not trusted. */
public final class ConnectionFailure extends Exception {
  private static final long serialVersionUID = 1;

  private ConnectionFailure(String message) {
    super(message);
  }

  static ConnectionFailure of(String method, URI uri, IOException cause) {
    return new ConnectionFailure(call(method, uri) + ": " + reason(uri, cause));
  }

  static ConnectionFailure timeout(String method, URI uri, Duration timeout) {
    return new ConnectionFailure(
        "%s: no response within %s; --timeout sets how long to wait"
            .formatted(call(method, uri), seconds(timeout)));
  }

  static ConnectionFailure redirect(String method, URI uri, String statusLine, Object target) {
    return new ConnectionFailure(
        "%s: %s: the server redirects to %s; give that as --host"
            .formatted(call(method, uri), statusLine, target));
  }

  private static String call(String method, URI uri) {
    return method.charAt(0) + method.substring(1).toLowerCase() + " " + Quoted.of(uri.toString());
  }

  private static String reason(URI uri, IOException failure) {
    String authority = uri.getRawAuthority();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
        return "no such host: " + uri.getHost();
      }
      if (cause instanceof CertificateException) {
        return "the certificate of %s is not trusted (%s); --ca-file names a certificate to trust"
            .formatted(authority, firstLine(cause));
      }
    }
    if (failure instanceof ConnectException) {
      return "connection refused by " + authority + "; is the server running there?";
    }
    if (failure instanceof SSLException) {
      return "no TLS connection with " + authority + ": " + firstLine(failure);
    }
    String message = firstLine(failure);
    boolean closed =
        message.contains("received no bytes")
            || message.contains("EOF")
            || message.contains("closed")
            || message.contains("reset");
    return closed ? "the connection was closed without a response" : message;
  }

  private static String firstLine(Throwable failure) {
    String message = failure.getMessage();
    return message == null
        ? failure.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }

  private static String seconds(Duration timeout) {
    return timeout.toMillis() % 1000 == 0 ? timeout.toSeconds() + " s" : timeout.toMillis() + " ms";
  }
}
