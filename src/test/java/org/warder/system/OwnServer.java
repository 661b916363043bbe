package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.warder.ServerFolder;
import org.warder.system.databases.Database;

/**
 * A server that one test has for itself, to set up, kill and start again. It runs as an installed
 * one would: the configuration of {@code liberty/}, settings by environment variables.
 */
public final class OwnServer implements AutoCloseable {
  private static final String SERVER = "warder";
  private static final Duration START_TIMEOUT = Duration.ofSeconds(120);

  private final ServerFolder folder;
  private final Map<String, String> settings = new HashMap<>();
  private final int port = ServerFolder.freePort();
  private Process process;

  /** One with an empty data folder and database, not yet running. */
  public OwnServer(String name) {
    this(name, Database.usual().create());
  }

  /**
   * One whose database is what the test is about, by settings such as {@link Database#create}
   * returns. The optimising compiler would slow a start.
   */
  public OwnServer(String name, Map<String, String> database) {
    folder = ServerFolder.create(name, SERVER);
    folder.add(Path.of("target/warder.war"), "apps/warder.war");
    settings.put("HTTP_PORT", Integer.toString(port));
    settings.put("OPS_PORT", Integer.toString(ServerFolder.freePort()));
    settings.put("DATA_DIR", folder.data().toString());
    settings.put("JVM_ARGS", "-XX:TieredStopAtLevel=1");
    settings.putAll(database);
  }

  /** With the options as shipped: for many tests, for load, or for passwords to hash. */
  public OwnServer asShipped() {
    return with("JVM_ARGS", "");
  }

  /** Sets a setting for the next start. */
  public OwnServer with(String setting, String value) {
    settings.put(setting, value);
    return this;
  }

  /** What a setting is; null for the default. */
  public String setting(String name) {
    return settings.get(name);
  }

  /** Starts the server and waits until it answers; one that does not in time is ended. */
  public OwnServer start() {
    launch();
    return awaitHealth();
  }

  /** Waits until one that has been launched answers; one that does not in time is ended. */
  public OwnServer awaitHealth() {
    try {
      await(this::isHealthy, "the server answers in time");
    } catch (RuntimeException | AssertionError e) {
      close();
      throw e;
    }
    return this;
  }

  /** Starts one that is configured wrongly and waits until it has ended; the exit status. */
  public int startInVain() {
    launch();
    return end();
  }

  /** Waits until a server has ended by itself; the exit status. */
  public int end() {
    process.onExit().completeOnTimeout(null, START_TIMEOUT.toSeconds(), TimeUnit.SECONDS).join();
    boolean hasEnded = !process.isAlive();
    close();
    assertThat(hasEnded).as("the server ends, see %s", folder.file("console.log")).isTrue();
    return process.exitValue();
  }

  /** Starts the server and ends it as a power failure would, once it has logged a text. */
  public void killAt(String logged) {
    launch();
    await(() -> folder.hasLogged(logged), "the server logs " + logged);
    kill();
  }

  /** Starts the server, and waits for nothing. */
  public void launch() {
    process = ServerProcess.start(folder, SERVER, settings);
  }

  /** Waits until something is so, while the server runs. */
  public void await(BooleanSupplier done, String what) {
    Instant deadline = Instant.now().plus(START_TIMEOUT);
    while (!done.getAsBoolean()) {
      assertThat(process.isAlive())
          .as("the server runs, see %s", folder.file("console.log"))
          .isTrue();
      assertThat(Instant.now()).as(what).isBefore(deadline);
      process.onExit().completeOnTimeout(null, 50, TimeUnit.MILLISECONDS).join();
    }
  }

  private boolean isHealthy() {
    try {
      Http any = settings.get("HTTP_PORT").equals("-1") ? management() : http();
      return any.get("/health").status() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  /** Ends the server as a power failure would: {@code kill -9}. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Asks the server to end, as an operator would: {@code kill}. */
  public CompletableFuture<?> askToEnd() {
    process.destroy();
    return process.onExit();
  }

  /** The same, and waits until it has ended; the exit status. */
  public int stop() {
    askToEnd();
    return end();
  }

  /** Where the server answers. */
  public URI url() {
    return URI.create("http://localhost:" + port);
  }

  /** Where health and metrics are. */
  public URI managementUrl() {
    return URI.create("http://localhost:" + setting("OPS_PORT"));
  }

  /** Raw HTTP without a credential. */
  public Http http() {
    return new Http(url(), null);
  }

  /** Raw HTTP to the management port. */
  public Http management() {
    return new Http(managementUrl(), null);
  }

  /** The files that the server wrote about what it did not expect (first failure data capture). */
  public List<Path> incidents() {
    return folder.files("ffdc_.*\\.log");
  }

  /** Where everything is that the server has. */
  public ServerFolder folder() {
    return folder;
  }

  /** The number of the server's process. */
  public long pid() {
    return process.pid();
  }

  /** All that the server has logged. */
  public String log() {
    return folder.read(".*\\.log");
  }

  /** What the server has logged of its own accord, without its dumps of failures. */
  public String messages() {
    return folder.read("messages\\.log");
  }

  @Override
  public void close() {
    if (process != null && process.isAlive()) {
      kill();
    }
  }
}
