package org.warder.cli.setup;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.api.ApiResult;
import org.warder.cli.api.JsonFields;
import org.warder.cli.command.CommandFailure;
import org.warder.cli.command.Quoted;
import org.warder.cli.command.Terminal;
import org.warder.cli.configfile.Config;
import org.warder.cli.configfile.ConfigFile;
import org.warder.cli.option.ConnectionOptions;
import org.warder.cli.option.PrintOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Sets up a new server. Whatever could fail here is checked before the server is changed, since a
 * setup happens once.
 */
@Command(
    name = "setup",
    description = "Create the first user, organization, bucket and operator token of a new server")
public final class SetupCommand implements Runnable {
  private final Terminal terminal;

  @Mixin private ConnectionOptions connection;
  @Mixin private SetupOptions options;
  @Mixin private PrintOptions print;

  @Option(
      names = {"--name", "-n"},
      paramLabel = "NAME",
      description = "The name of the config to create; default by default")
  private String configName = "";

  @Option(
      names = {"--force", "-f"},
      description = "Ask nothing")
  private boolean force;

  /** Asks on this terminal. */
  public SetupCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    ApiClient api = connection.openAnonymous().notForCloud();
    checkAllowed(api.get(ApiPath.of("setup")));
    ConfigFile file = connection.configFile();
    String name = freeName(file);
    JsonObject done =
        api.post(ApiPath.of("setup"), request().toJson()).orFail("failed to setup instance");
    String user = name(done, "user");
    String org = name(done, "org");
    String bucket = name(done, "bucket");
    String token = JsonFields.required(JsonFields.object(done, "auth"), "token", "setup");
    String host = connection.hostGiven();
    CommandFailure.saying(
        "setup succeeded, but failed to write new config to local path",
        () -> {
          String url = host.isEmpty() ? Config.DEFAULT.url() : host;
          file.add(name, new Config(url, token, org, true, false, ""));
          file.save();
        });
    show(user, org, bucket);
  }

  private SetupRequest request() {
    SetupRequest given = options.request();
    return force ? given : new SetupDialog(terminal).complete(given, options.hasRetention());
  }

  private static void checkAllowed(ApiResult result) {
    if (result.failed() && result.status() >= 300) {
      throw new CommandFailure(
          "failed to check if already set up: " + result.statusLine(), result.hint());
    }
    JsonObject setup = result.orFail("failed to check if already set up");
    if (setup.get("allowed") != JsonValue.TRUE) {
      throw new CommandFailure("instance has already been set up");
    }
  }

  private String freeName(ConfigFile file) {
    if (!file.all().isEmpty() && configName.isEmpty()) {
      throw new CommandFailure(
          "config name is required if you already have existing configs",
          "--name names the new one");
    }
    if (file.all().containsKey(configName)) {
      throw new CommandFailure("config name " + Quoted.of(configName) + " already exists");
    }
    return configName.isEmpty() ? Config.DEFAULT_NAME : configName;
  }

  private static String name(JsonObject done, String what) {
    return JsonFields.required(JsonFields.object(done, what), "name", what);
  }

  private void show(String user, String org, String bucket) {
    if (print.asJson()) {
      JsonObjectBuilder json = Json.createObjectBuilder();
      print.json(json.add("bucket", bucket).add("organization", org).add("user", user).build());
    } else {
      print.table(List.of("User", "Organization", "Bucket"), List.of(List.of(user, org, bucket)));
    }
  }
}
