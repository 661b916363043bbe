package org.warder.system.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs {@code target/warder-cli.jar}, or its launcher in a shell, in a directory of its own. */
public final class CliDriver {
  private static final Path TARGET = Path.of("target").toAbsolutePath();

  private final Path directory;
  private final Map<String, String> environment = new HashMap<>();
  private String input = "";

  /**
   * What a process left.
   *
   * @param exit the exit code
   */
  public record Result(int exit, String out, String err) {
    /** The output of a run that went well. */
    public String product() {
      assertThat(err).isEmpty();
      assertThat(exit).isZero();
      return out;
    }
  }

  /** Runs in this directory, which holds the config file as well. */
  public CliDriver(Path directory) {
    this.directory = directory;
    environment.put("INFLUX_CONFIGS_PATH", directory.resolve("configs").toString());
    environment.put("XDG_CACHE_HOME", directory.resolve("cache").toString());
    environment.put("PATH", TARGET + ":" + System.getenv("PATH"));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("LC_ALL", "C.UTF-8");
  }

  /** Sets an environment variable. */
  public CliDriver with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Gives standard input. */
  public CliDriver input(String text) {
    input = text;
    return this;
  }

  /** Runs the archive with these arguments. */
  public Result run(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // As the launcher starts it: a hundred processes of a few classes each.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar"));
    command.add(TARGET.resolve("warder-cli.jar").toString());
    command.addAll(List.of(arguments));
    return start(command);
  }

  /** Runs a line in a shell, which finds the launcher in its path. */
  Result shell(String line) {
    return start(List.of("sh", "-c", line));
  }

  /**
   * Runs such a line on a terminal of its own, at which a person types the input.
   *
   * @return what is seen on it, as standard output
   */
  Result terminal(String line) {
    return start(List.of("script", "--quiet", "--return", "--command", line, "/dev/null"));
  }

  private Result start(List<String> command) {
    try {
      Path out = Files.createTempFile(directory, "out", "");
      Path err = Files.createTempFile(directory, "err", "");
      Path in = Files.writeString(Files.createTempFile(directory, "in", ""), input);
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectInput(in.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().clear();
      builder.environment().putAll(environment);
      Process process = builder.start();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(command + " does not end");
      }
      return new Result(
          process.exitValue(),
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
