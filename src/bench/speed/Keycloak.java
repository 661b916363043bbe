import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Keycloak on the loopback address, with one realm that has one client. */
final class Keycloak implements AutoCloseable {

  static final String FORM = "application/x-www-form-urlencoded";
  static final String CLIENT = "client_id=bench&client_secret=benchsecret";

  private static final String PATH = "/realms/bench/protocol/openid-connect/token";
  private static final int MINUTES = 4;

  private static final String REALM =
      """
      {"realm": "bench", "enabled": true, "accessTokenLifespan": 86400, "clients": [
        {"clientId": "bench", "enabled": true, "secret": "benchsecret", "publicClient": false,
         "serviceAccountsEnabled": true, "standardFlowEnabled": false}]}
      """;

  private final int port = BenchServer.freePort();
  private final Process script;

  private Keycloak(Path home) throws IOException, InterruptedException {
    Files.createDirectories(home.resolve("data/import"));
    Files.writeString(home.resolve("data/import/bench.json"), REALM);
    List<String> command = new ArrayList<>(List.of(home.resolve("bin/kc.sh").toString(), "start"));
    command.addAll(List.of("--db=dev-file", "--cache=local", "--http-enabled=true"));
    command.addAll(List.of("--hostname-strict=false", "--http-host=127.0.0.1"));
    command.addAll(List.of("--http-port=" + port, "--import-realm"));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("console.log").toFile());
    builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms256m -Xmx1g");
    script = builder.start();
    waitFor(home);
  }

  /**
   * Starts it.
   *
   * @param home where its archive was unpacked
   */
  static Keycloak start(Path home) throws IOException, InterruptedException {
    return new Keycloak(home);
  }

  private void waitFor(Path home) throws IOException, InterruptedException {
    long start = System.nanoTime();
    while (!isReady()) {
      if (!script.isAlive() || Measure.millisSince(start) > TimeUnit.MINUTES.toMillis(MINUTES)) {
        close();
        throw new IllegalStateException(
            "no Keycloak: " + Files.readString(home.resolve("console.log")));
      }
      script.waitFor(500, TimeUnit.MILLISECONDS);
    }
  }

  private boolean isReady() {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) URI.create(url() + "/realms/bench").toURL().openConnection();
      return connection.getResponseCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private String url() {
    return "http://127.0.0.1:" + port;
  }

  /** A client gets a token by its credentials. */
  Request grant() {
    return Request.post(url(), PATH, FORM, "grant_type=client_credentials&" + CLIENT)
        .expect(200, "\"access_token\":\"");
  }

  /** Is a token active? Always the same one. */
  Request introspection() throws IOException {
    String token = Measure.first("\"access_token\":\"([^\"]+)\"", Sample.response(grant()));
    return Request.post(url(), PATH + "/introspect", FORM, CLIENT + "&token=" + token)
        .expect(200, "\"active\":true");
  }

  /** Seconds of processor time. */
  double cpu() {
    return BenchServer.cpu(BenchServer.java(script));
  }

  @Override
  public void close() {
    List<ProcessHandle> processes = script.descendants().toList();
    processes.forEach(ProcessHandle::destroy);
    script.destroy();
    processes.forEach(process -> process.onExit().join());
  }
}
