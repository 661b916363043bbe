package org.warder.cli.http;

import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.warder.cli.command.Terminal;

/**
 * Shows requests and responses on standard error. Secrets are replaced, for such output is shared.
 */
public final class HttpDebug {
  private static final Set<String> SECRET_HEADERS =
      Set.of("authorization", "proxy-authorization", "cookie", "set-cookie");
  private static final Pattern SECRET_MEMBERS =
      Pattern.compile(
          "(\"(?:token|password|oldPassword|setupSecret)\"\\s*:\\s*)\"(?:[^\"\\\\]|\\\\.)+\"");

  private final Terminal terminal;

  /** Writes to the standard error of this terminal. */
  public HttpDebug(Terminal terminal) {
    this.terminal = terminal;
  }

  void request(HttpRequest request, String body) {
    terminal.warn("> " + request.method() + " " + request.uri());
    headers("> ", request.headers());
    body(body);
  }

  void response(Response response) {
    terminal.warn("< " + ReasonPhrase.of(response.status()));
    headers("< ", response.headers());
    body(response.body());
  }

  private void headers(String prefix, HttpHeaders headers) {
    headers
        .map()
        .forEach(
            (name, values) -> {
              boolean secret = SECRET_HEADERS.contains(name.toLowerCase(Locale.ROOT));
              values.forEach(
                  value -> terminal.warn(prefix + name + ": " + (secret ? "[hidden]" : value)));
            });
  }

  private void body(String body) {
    if (body != null && !body.isEmpty()) {
      SECRET_MEMBERS
          .matcher(body)
          .replaceAll("$1\"[hidden]\"")
          .lines()
          .forEach(line -> terminal.warn(line.replace("\t", "  ")));
    }
  }
}
