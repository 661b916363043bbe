package org.warder.system;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.warder.system.Warder.Instance;

/**
 * A server that many tests share: started and set up when the first of them asks for it, ended with
 * all tests. One that does not start is not tried again, so that the others fail at once.
 */
public final class SharedServer {

  private static final Path GATE = Path.of("src/test/resources/configured").toAbsolutePath();

  /** The credential of those whom the gate lets pass. */
  public static final String CREDENTIAL = "Bearer apiv3_the-backends-own";

  /** The one that most tests share, with a gate in front of a backend. */
  public static final SharedServer USUAL =
      new SharedServer(
          () -> new OwnServer("usual").with("GATE_UPSTREAM_AUTHORIZATION", CREDENTIAL));

  /**
   * For how long the one below waits for its clients: even a machine that is busy sends what a test
   * sends before the first of them is cut off.
   */
  public static final Duration CLIENT_PATIENCE = Duration.ofSeconds(10);

  /**
   * One with two connections to its database, which takes this machine for a proxy, and where
   * clients must be quick and may not want much.
   */
  public static final SharedServer TWO_CONNECTIONS =
      new SharedServer(
          () ->
              new OwnServer("two-connections")
                  .with("DB_POOL_SIZE", "2")
                  .with("MAX_CONNECTIONS", "500")
                  .with("MAX_TOKENS_PER_OWNER", "20")
                  .with("CLIENT_PATIENCE", Long.toString(CLIENT_PATIENCE.toSeconds()))
                  .with("TRUSTED_PROXIES", "127.0.0.0/8, ::1"));

  /** One whose gate has settings, with lifetimes of tokens and an address that clients are told. */
  public static final SharedServer CONFIGURED =
      new SharedServer(
          () ->
              new OwnServer("configured")
                  .with("GATE_ROUTES", GATE.resolve("routes").toString())
                  .with("GATE_CREDENTIALS", GATE.resolve("credentials").toString())
                  .with("GATE_UPSTREAM_AUTHORIZATION", CREDENTIAL)
                  .with("GATE_ORGANIZATION", "plant-b")
                  .with("GATE_QUERY_CREDENTIALS", "true")
                  .with("GATE_STATUS", "public")
                  .with("GATE_CACHE_SECONDS", "60")
                  .with("REDACTED_TOKEN", "$${hidden}")
                  .with("PUBLIC_URL", "https://tokens.example.org/")
                  .with("TOKEN_LIFETIME_DEFAULT", "30d")
                  .with("TOKEN_LIFETIME_MAX", "P90D")
                  .with("USAGE", "without-address"));

  /**
   * One that browsers reach by TLS alone, that writes logs and traces for programs, and takes its
   * time to end: more than a test needs on a machine that is busy.
   */
  public static final SharedServer WATCHED =
      new SharedServer(
          () ->
              new OwnServer("watched")
                  .with("HTTPS_ONLY", "true")
                  .with("LOG_FORMAT", "json")
                  .with("TRACES", "otlp")
                  .with("OTEL_EXPORTER_OTLP_ENDPOINT", TraceCollector.INSTANCE.url())
                  // Milliseconds until spans are sent.
                  .with("OTEL_BSP_SCHEDULE_DELAY", "100")
                  .with("SHUTDOWN_DELAY", "10"));

  private final Supplier<OwnServer> create;
  private OwnServer server;
  private Instance instance;
  private Throwable failure;

  /**
   * A server that is not yet created.
   *
   * @param create makes it, not yet running
   */
  public SharedServer(Supplier<OwnServer> create) {
    this.create = create;
  }

  /** The running server. */
  public synchronized OwnServer server() {
    if (failure != null) {
      throw new IllegalStateException("the server has not started for an earlier test", failure);
    }
    if (instance == null) {
      try {
        start();
      } catch (RuntimeException | Error e) {
        failure = e;
        throw e;
      }
    }
    return server;
  }

  /** What its setup made. */
  public synchronized Instance instance() {
    server();
    return instance;
  }

  /** Raw HTTP with the operator token. */
  public Http operator() {
    return server().http().withToken(instance().operatorToken());
  }

  private void start() {
    server = create.get().asShipped();
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    instance = Warder.setUp(server.start().url());
  }
}
