package org.warder.cli.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.warder.cli.command.CommandFailure;
import org.warder.cli.command.Quoted;

/** Checks the URL of a server. */
public final class ServerUrl {
  private ServerUrl() {}

  /**
   * Scheme, host, port and path of a URL, without a slash at the end. The path is that of a proxy
   * which serves Warder below it. Credentials, query and fragment are dropped.
   *
   * @throws CommandFailure if there is no scheme, or no host
   */
  public static URI parse(String url) {
    try {
      URI uri = new URI(url.strip());
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      if ((scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null) {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String path = uri.getRawPath().replaceFirst("/+$", "");
        return new URI(scheme + "://" + uri.getHost() + port + path);
      }
    } catch (URISyntaxException e) {
      // Said below: what is right says more than the position of what is wrong.
    }
    throw new CommandFailure(
        "host URL %s is invalid: a scheme of http or https must be provided for host url"
            .formatted(Quoted.of(url)));
  }
}
