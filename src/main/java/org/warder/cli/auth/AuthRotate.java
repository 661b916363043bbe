package org.warder.cli.auth;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;
import org.warder.cli.api.ApiClient;
import org.warder.cli.api.ApiPath;
import org.warder.cli.api.JsonFields;
import org.warder.cli.api.RequestBody;
import org.warder.cli.base.PrintingCommand;
import org.warder.cli.command.CommandFailure;
import org.warder.cli.command.Durations;
import org.warder.cli.command.Quoted;
import org.warder.cli.command.Terminal;
import org.warder.cli.option.OutputFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Gives a token another value, which is shown this once or written to a file. */
@Command(
    name = "rotate",
    description = "Give a token another value. The previous one works on for a while",
    subcommands = {AuthRotateFinish.class, AuthRotateCancel.class})
public final class AuthRotate extends PrintingCommand {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  /** Not required as of all commands: of those below it would be asked twice. */
  @Option(
      names = {"--id", "-i"},
      paramLabel = "ID",
      description = "The ID, as list shows it")
  private String id;

  @Option(
      names = "--overlap",
      paramLabel = "DURATION",
      description = "How long the previous value works, such as 1h; by default 24h, at most 30d")
  private String overlap = "";

  @Option(
      names = "--output-file",
      paramLabel = "FILE",
      description =
          "Write the new value to this file, which only you can read, instead of printing it")
  private String outputFile = "";

  @Option(
      names = "--force",
      description = "End the previous value of a rotation that is under way, and rotate again")
  private boolean force;

  /** Prints to this terminal. */
  public AuthRotate(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  protected void check() {
    if (id == null) {
      throw new MissingParameterException(
          spec.commandLine(), spec.findOption("--id"), "--id is missing");
    }
    overlapSeconds();
  }

  @Override
  protected void run(ApiClient api) {
    if (outputFile.isEmpty()) {
      print().one(AuthView.ONE, rotate(api));
      return;
    }
    try (OutputFile file = OutputFile.prepare(outputFile)) {
      JsonObject token = rotate(api);
      keep(file, JsonFields.required(token, "token", "token"));
      print().one(AuthView.ONE, Json.createObjectBuilder(token).add("token", "redacted").build());
    }
  }

  /** The server shows the value this once: it must not be lost. */
  private void keep(OutputFile file, String value) {
    try {
      file.write(value);
    } catch (CommandFailure e) {
      terminal.print(value);
      throw new CommandFailure(e.getMessage() + ": the new value is on standard output");
    }
  }

  private JsonObject rotate(ApiClient api) {
    RequestBody body = new RequestBody().withPresent("overlapSeconds", overlapSeconds());
    if (force) {
      body.with("force", JsonValue.TRUE);
    }
    return api.post(ApiPath.of("authorizations", id, "rotate"), body.build())
        .orFail("could not rotate auth with ID " + Quoted.of(id));
  }

  private Optional<JsonValue> overlapSeconds() {
    return overlap.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Json.createValue(
                CommandFailure.saying(
                    "flag --overlap", () -> Durations.seconds("overlap", overlap))));
  }
}
