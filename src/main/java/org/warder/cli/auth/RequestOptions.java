package org.warder.cli.auth;

import jakarta.json.JsonObject;
import java.util.Optional;
import org.warder.cli.api.RequestBody;
import org.warder.cli.command.CommandFailure;
import picocli.CommandLine.Option;

/** A request to a backend behind the gate, about which somebody asks. */
final class RequestOptions {
  @Option(
      names = "--method",
      paramLabel = "METHOD",
      description = "The method of a request to a backend, such as POST; with --uri and --routes")
  private String method = "";

  @Option(
      names = "--uri",
      paramLabel = "URI",
      description = "The path and query of the request, such as /api/v3/write_lp?db=a")
  private String uri = "";

  @Option(
      names = "--routes",
      paramLabel = "NAME",
      description = "The route map of the backend, such as influxdb3-core")
  private String routes = "";

  /**
   * What is asked; empty if no flag is given.
   *
   * @throws CommandFailure if only some of them are
   */
  Optional<JsonObject> request() {
    if (method.isEmpty() && uri.isEmpty() && routes.isEmpty()) {
      return Optional.empty();
    }
    if (method.isEmpty() || uri.isEmpty() || routes.isEmpty()) {
      throw new CommandFailure("--method, --uri and --routes belong together");
    }
    return Optional.of(
        new RequestBody().with("method", method).with("routes", routes).with("uri", uri).build());
  }
}
