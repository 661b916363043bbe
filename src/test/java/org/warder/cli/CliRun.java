package org.warder.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.warder.cli.command.Terminal;

/** Runs the command line inside the test, with an environment and streams of its own. */
public final class CliRun {
  private final Map<String, String> environment = new HashMap<>();
  private Path home = Path.of("/nonexistent");
  private String input = "";

  /**
   * What a run left.
   *
   * @param exit the exit code
   */
  public record Result(int exit, String out, String err) {}

  /** A run without environment, home or input. */
  public static CliRun cli() {
    return new CliRun();
  }

  /** A run that talks to this server with the token {@code t}. */
  public static CliRun against(FakeServer server) {
    return cli().with("INFLUX_HOST", server.url()).with("INFLUX_TOKEN", "t");
  }

  /** Sets an environment variable. */
  public CliRun with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Sets the home directory, where the config file lies. */
  public CliRun home(Path directory) {
    home = directory;
    return this;
  }

  /** Gives standard input. */
  public CliRun input(String text) {
    input = text;
    return this;
  }

  /** Runs a command given as one line, whose words hold no blanks. */
  public Result run(String line) {
    return runWords(line.split(" "));
  }

  /** Runs a command. */
  public Result runWords(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            environment,
            home,
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            null);
    int exit = new WarderCommandLine(terminal).run(words);
    return new Result(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
