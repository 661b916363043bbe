package org.warder.cli.api;

import jakarta.json.JsonObject;
import java.time.Instant;
import org.warder.cli.command.CommandFailure;
import org.warder.cli.command.Terminal;
import org.warder.cli.http.ConnectionFailure;
import org.warder.cli.http.Response;
import org.warder.cli.http.Transport;

/** Calls the API; every method is one request, save for the repetitions of {@link Transport}. */
public final class ApiClient {
  private final Transport transport;
  private final Terminal terminal;
  private final boolean serverOnly;
  private final TokenEndWarning tokenEnd;

  /**
   * @param terminal where trace ids are shown, which a server sends for a traced request
   */
  public ApiClient(Transport transport, Terminal terminal) {
    this(transport, terminal, false, new TokenEndWarning(terminal));
  }

  private ApiClient(
      Transport transport, Terminal terminal, boolean serverOnly, TokenEndWarning tokenEnd) {
    this.transport = transport;
    this.terminal = terminal;
    this.serverOnly = serverOnly;
    this.tokenEnd = tokenEnd;
  }

  /**
   * For commands that InfluxDB Cloud does not have: its errors are replaced by one that says so.
   */
  public ApiClient notForCloud() {
    return new ApiClient(transport, terminal, true, tokenEnd);
  }

  /** Reads. */
  public ApiResult get(ApiPath path) {
    return call("GET", path, null);
  }

  /** Creates, or does what else a POST is for. */
  public ApiResult post(ApiPath path, JsonObject body) {
    return call("POST", path, body.toString());
  }

  /** Changes what the body names. */
  public ApiResult patch(ApiPath path, JsonObject body) {
    return call("PATCH", path, body.toString());
  }

  /** Deletes. */
  public ApiResult delete(ApiPath path) {
    return call("DELETE", path, null);
  }

  /**
   * What the server takes for now.
   *
   * @throws CommandFailure if no response comes
   */
  public Instant serverTime() {
    try {
      return ServerTime.of(transport.send("GET", "/ping", null));
    } catch (ConnectionFailure e) {
      throw new CommandFailure(e.getMessage());
    }
  }

  private ApiResult call(String method, ApiPath path, String body) {
    try {
      return read(transport.send(method, path.toString(), body));
    } catch (ConnectionFailure e) {
      return ApiResult.failure(0, e.getMessage(), null);
    }
  }

  private ApiResult read(Response response) {
    tokenEnd.look(response);
    if (response.header("trace-sampled").equals("true")) {
      terminal.warn("trace-id: " + response.header("trace-id"));
    }
    boolean cloud = response.header("X-Influxdb-Build").equals("Cloud");
    if (serverOnly && cloud && response.status() >= 300) {
      throw new CommandFailure("InfluxDB OSS-only command used with InfluxDB Cloud host");
    }
    return ApiResultReader.read(response, transport.server());
  }
}
