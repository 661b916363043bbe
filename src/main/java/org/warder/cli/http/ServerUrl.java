package org.warder.cli.http;

import java.net.URI;
import java.net.URISyntaxException;
import org.warder.cli.command.CommandFailure;
import org.warder.cli.command.Quoted;

/** Checks the URL of a server. */
public final class ServerUrl {
  private ServerUrl() {}

  /**
   * Scheme, host and port of a URL. What follows them is dropped, as {@code influx} does: people
   * copy the address of a page.
   *
   * @throws CommandFailure if there is no scheme, or no host
   */
  public static URI parse(String url) {
    try {
      URI uri = new URI(url.strip());
      boolean http =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      if (http && uri.getHost() != null) {
        return new URI(
            uri.getScheme().toLowerCase(), null, uri.getHost(), uri.getPort(), "/", null, null);
      }
    } catch (URISyntaxException e) {
      // Said below: what is right says more than the position of what is wrong.
    }
    throw new CommandFailure(
        "host URL %s is invalid: a scheme of http or https must be provided for host url"
            .formatted(Quoted.of(url)));
  }
}
