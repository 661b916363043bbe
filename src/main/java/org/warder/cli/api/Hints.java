package org.warder.cli.api;

import java.net.URI;
import java.time.Instant;
import org.warder.cli.command.Quoted;
import org.warder.cli.http.Response;

/** Says what would help after a failure, where that is known. */
final class Hints {
  private Hints() {}

  /**
   * @param text what the response says of the error, without the status
   * @param server the URL of the server
   * @return null where nothing is known
   */
  static String of(Response response, String text, URI server) {
    String retry = RetryAfter.hint(response, Instant.now());
    if (retry != null) {
      return retry;
    }
    if (text.startsWith(ApiResultReader.UNDECODABLE) && !server.getRawPath().isEmpty()) {
      return "each request begins with the path of the host URL, "
          + Quoted.of(server.getRawPath())
          + "; leave it out unless a proxy serves Warder below it";
    }
    if (response.status() == 403 && text.contains("SETUP_SECRET")) {
      return "--setup-secret-file or the environment variable SETUP_SECRET gives the setup secret";
    }
    return MissingPermission.hint(response.status(), text);
  }
}
