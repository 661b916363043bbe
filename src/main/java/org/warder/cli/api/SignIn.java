package org.warder.cli.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.warder.cli.command.CommandFailure;
import org.warder.cli.command.Terminal;
import org.warder.cli.http.ConnectionFailure;
import org.warder.cli.http.ReasonPhrase;
import org.warder.cli.http.Response;
import org.warder.cli.http.Transport;

/** Opens a session for a config that holds a user instead of a token. */
public final class SignIn {
  private static final String FAILED = "error creating session: ";

  private final Terminal terminal;
  private final Transport transport;

  /** Signs in over this transport. */
  public SignIn(Terminal terminal, Transport transport) {
    this.terminal = terminal;
    this.transport = transport;
  }

  /**
   * Signs in.
   *
   * @param stored {@code user:password} or {@code user} in base64; the password is asked for where
   *     it is missing
   * @return the session, as a Cookie header holds it
   */
  public String cookie(String stored) {
    String credentials = decoded(stored);
    int colon = credentials.indexOf(':');
    if (colon < 0 || credentials.indexOf(':', colon + 1) >= 0) {
      String user = colon < 0 ? credentials : credentials.substring(0, colon);
      credentials = user + ":" + password();
    }
    Response response = signIn(credentials);
    if (response.status() >= 300) {
      String message = ApiResultReader.errorText(response);
      throw new CommandFailure(
          FAILED
              + "error signing in, verify signin was not called against cloud influxdb: "
              + ReasonPhrase.of(response.status())
              + ": "
              + message,
          RetryAfter.hint(response, Instant.now()));
    }
    for (String cookie : response.headers().allValues("Set-Cookie")) {
      int equals = cookie.indexOf('=');
      if (equals > 0 && cookie.substring(0, equals).contains("influxdb")) {
        return "influxdb-oss-session=" + cookie.substring(equals + 1).split(";", 2)[0];
      }
    }
    throw new CommandFailure(FAILED + "failure getting session cookie, invalid cookies");
  }

  private Response signIn(String credentials) {
    byte[] bytes = credentials.getBytes(StandardCharsets.UTF_8);
    try {
      return transport
          .with("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes))
          .send("POST", ApiPath.of("signin").toString(), null);
    } catch (ConnectionFailure e) {
      throw new CommandFailure(FAILED + e.getMessage());
    }
  }

  private String password() {
    if (!terminal.isInteractive()) {
      throw new CommandFailure(
          FAILED + "the config holds no password, and there is no terminal to ask for it");
    }
    return terminal.readSecret("Please provide your password:");
  }

  private static String decoded(String stored) {
    try {
      return new String(Base64.getDecoder().decode(stored), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(FAILED + "the config's cookie is not base64");
    }
  }
}
