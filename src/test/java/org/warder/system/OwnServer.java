package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A server that one test has for itself, to set up, kill and start again. It runs as an installed
 * one would: the configuration of {@code liberty/}, settings by environment variables.
 */
public final class OwnServer implements AutoCloseable {

  private static final Duration START_TIMEOUT = Duration.ofSeconds(120);

  private final Path home;
  private final Map<String, String> settings = new HashMap<>();
  private final int port = freePort();
  private final int opsPort = freePort();
  private Process process;

  /** A server of that name with an empty data folder, not yet running. */
  public OwnServer(String name) {
    home = Path.of("target", "own-servers", name).toAbsolutePath();
    deleteTree(home);
    settings.put("HTTP_PORT", Integer.toString(port));
    settings.put("OPS_PORT", Integer.toString(opsPort));
    settings.put("DATA_DIR", home.resolve("data").toString());
    install();
  }

  /** Sets a setting for the next start. */
  public OwnServer with(String setting, String value) {
    settings.put(setting, value);
    return this;
  }

  /** Starts the server and waits until it answers. */
  public OwnServer start() {
    ProcessBuilder server =
        new ProcessBuilder(
                Path.of(System.getProperty("wlp.home"), "bin", "server").toString(),
                "run",
                "warder")
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("console.log").toFile());
    server.environment().putAll(settings);
    server.environment().put("WLP_USER_DIR", home.resolve("usr").toString());
    // Failsafe's own JVM options are not for a server.
    server.environment().remove("JAVA_TOOL_OPTIONS");
    try {
      process = server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    awaitHealth();
    return this;
  }

  private void awaitHealth() {
    Instant deadline = Instant.now().plus(START_TIMEOUT);
    while (!isHealthy()) {
      assertThat(process.isAlive()).as("the server runs, see %s/console.log", home).isTrue();
      assertThat(Instant.now()).as("the server answers in time").isBefore(deadline);
      pause();
    }
  }

  private void pause() {
    try {
      // Ends early if the server does.
      process.waitFor(200, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private boolean isHealthy() {
    try {
      return http().get("/health").status() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  /** Ends the server as a power failure would: {@code kill -9}. */
  public void kill() {
    Stream.concat(process.descendants(), Stream.of(process.toHandle()))
        .toList()
        .forEach(ProcessHandle::destroyForcibly);
    process.onExit().join();
  }

  /** Where the server answers. */
  public URI url() {
    return URI.create("http://localhost:" + port);
  }

  /** Raw HTTP without a credential. */
  public Http http() {
    return new Http(url(), null);
  }

  /** Raw HTTP to the management port. */
  public Http operations() {
    return new Http(URI.create("http://localhost:" + opsPort), null);
  }

  /** All that the server has logged. */
  public String log() {
    try (Stream<Path> files = Files.walk(home)) {
      StringBuilder text = new StringBuilder();
      for (Path log : files.filter(file -> file.toString().endsWith(".log")).toList()) {
        text.append(Files.readString(log));
      }
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (process != null && process.isAlive()) {
      kill();
    }
  }

  private void install() {
    Path source = Path.of(System.getProperty("wlp.home"), "usr", "servers", "warder-st");
    Path target = home.resolve("usr").resolve("servers").resolve("warder");
    for (String part : new String[] {"server.xml", "jvm.options", "jdbc", "apps"}) {
      copyTree(source.resolve(part), target.resolve(part));
    }
  }

  private static void copyTree(Path source, Path target) {
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.toList()) {
        Path copy = target.resolve(source.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        if (!Files.isDirectory(file)) {
          Files.copy(file, copy);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void deleteTree(Path root) {
    if (!Files.exists(root)) {
      return;
    }
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException e)
                throws IOException {
              Files.delete(folder);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Below the ports that outgoing connections take, which would be in use by then. */
  private static int freePort() {
    while (true) {
      try (ServerSocket socket =
          new ServerSocket(ThreadLocalRandom.current().nextInt(20_000, 30_000))) {
        return socket.getLocalPort();
      } catch (IOException e) {
        // In use: the next one.
      }
    }
  }
}
