package org.warder.cli.http;

import jakarta.json.JsonObject;
import java.io.PrintStream;
import org.warder.cli.command.CommandFailure;

/** Calls the API; every method is one request, save for the repetitions of {@link Transport}. */
public final class ApiClient {
  private final Transport transport;
  private final PrintStream err;
  private final boolean serverOnly;

  /**
   * @param err where trace ids are shown, which a server sends for a traced request
   */
  public ApiClient(Transport transport, PrintStream err) {
    this(transport, err, false);
  }

  private ApiClient(Transport transport, PrintStream err, boolean serverOnly) {
    this.transport = transport;
    this.err = err;
    this.serverOnly = serverOnly;
  }

  /**
   * For commands that InfluxDB Cloud does not have: its errors are replaced by one that says so.
   */
  public ApiClient notForCloud() {
    return new ApiClient(transport, err, true);
  }

  /** Reads. */
  public Answer get(ApiPath path) {
    return call("GET", path, null);
  }

  /** Creates, or does what else a POST is for. */
  public Answer post(ApiPath path, JsonObject body) {
    return call("POST", path, body.toString());
  }

  /** Changes what the body names. */
  public Answer patch(ApiPath path, JsonObject body) {
    return call("PATCH", path, body.toString());
  }

  /** Deletes. */
  public Answer delete(ApiPath path) {
    return call("DELETE", path, null);
  }

  private Answer call(String method, ApiPath path, String body) {
    try {
      return read(transport.send(method, path, body));
    } catch (ConnectionFailure e) {
      return Answer.failure(0, e.getMessage(), null);
    }
  }

  private Answer read(Response response) {
    if (response.header("trace-sampled").equals("true")) {
      err.println("trace-id: " + response.header("trace-id"));
    }
    boolean cloud = response.header("X-Influxdb-Build").equals("Cloud");
    if (serverOnly && cloud && response.status() >= 300) {
      throw new CommandFailure("InfluxDB OSS-only command used with InfluxDB Cloud host");
    }
    return AnswerReader.read(response.status(), response.header("Content-Type"), response.body());
  }
}
