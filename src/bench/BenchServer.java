import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A server of a clone that {@code mvn package liberty:create} was run in, on free ports, in a
 * folder of its own with nothing from earlier runs.
 */
final class BenchServer implements AutoCloseable {

  /**
   * What a start took until the first answer of {@code /health}.
   *
   * @param wall seconds
   * @param cpu seconds of all its threads
   */
  record Start(double wall, double cpu) {}

  private static final Duration TIMEOUT = Duration.ofMinutes(15);

  private final Path runtime;
  private final Path home;
  private final int port = freePort();
  private final int managementPort = freePort();
  private final Map<String, String> settings = new HashMap<>();
  private Process script;

  private BenchServer(Path runtime, Path home) throws IOException {
    this.runtime = runtime;
    this.home = home;
  }

  /**
   * A server that is not running yet.
   *
   * @param build the clone
   */
  static BenchServer create(Path build) throws IOException {
    Path home = Files.createTempDirectory("warder-bench");
    Path target = build.toAbsolutePath().resolve("target");
    Path server = home.resolve("usr/servers/warder");
    Files.createDirectories(server.resolve("apps"));
    Files.copy(target.resolve("warder.war"), server.resolve("apps/warder.war"));
    try (Stream<Path> files = Files.list(build.resolve("liberty"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, server.resolve(file.getFileName()));
      }
    }
    Path runtime = target.resolve("liberty/wlp");
    Files.createSymbolicLink(server.resolve("jdbc"), runtime.resolve("usr/servers/warder/jdbc"));
    return new BenchServer(runtime, home);
  }

  /** Puts a file in the place of the build's: an application, or the options of the JVM. */
  BenchServer replace(Path file) throws IOException {
    String name = file.toString().endsWith(".war") ? "apps/warder.war" : "jvm.options";
    Files.copy(file, folder().resolve(name), StandardCopyOption.REPLACE_EXISTING);
    return this;
  }

  /** Gives it a setting, before it starts. */
  BenchServer set(String name, String value) {
    settings.put(name, value);
    return this;
  }

  /** Open Liberty. */
  Path runtime() {
    return runtime;
  }

  /** The folder of its configuration. */
  Path folder() {
    return home.resolve("usr/servers/warder");
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Starts it and waits for the first good answer. */
  Start start() throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(runtime.resolve("bin/server").toString(), "run", "warder")
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("console.log").toFile());
    builder.environment().put("WLP_USER_DIR", home.resolve("usr").toString());
    builder.environment().put("DATA_DIR", home.resolve("data").toString());
    builder.environment().put("HTTP_PORT", Integer.toString(port));
    builder.environment().put("OPS_PORT", Integer.toString(managementPort));
    builder.environment().putAll(settings);
    long start = System.nanoTime();
    script = builder.start();
    while (!isHealthy()) {
      if (!script.isAlive() || Measure.millisSince(start) > TIMEOUT.toMillis()) {
        throw new IllegalStateException(
            "no server: " + Files.readString(home.resolve("console.log")));
      }
      script.waitFor(50, TimeUnit.MILLISECONDS);
    }
    double wall = Measure.millisSince(start) / 1000;
    return new Start(wall, cpu());
  }

  private boolean isHealthy() {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) URI.create(url() + "/health").toURL().openConnection();
      connection.setReadTimeout(5000);
      return connection.getResponseCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  int port() {
    return port;
  }

  String url() {
    return "http://localhost:" + port;
  }

  /** Resident megabytes. */
  long resident() throws IOException {
    String status = Files.readString(Path.of("/proc", Long.toString(java().pid()), "status"));
    return Long.parseLong(Measure.first("VmRSS:\\s+(\\d+) kB", status)) / 1024;
  }

  /** Seconds of CPU since its start. */
  double cpu() {
    return cpu(java());
  }

  static double cpu(ProcessHandle process) {
    return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / 1000.0;
  }

  private ProcessHandle java() {
    return java(script);
  }

  /** The virtual machine that a script runs. */
  static ProcessHandle java(Process script) {
    Optional<ProcessHandle> java =
        Stream.concat(Stream.of(script.toHandle()), script.descendants())
            .filter(process -> process.info().command().orElse("").endsWith("java"))
            .findFirst();
    return java.orElseThrow();
  }

  /** Ends it in order. */
  void stop() throws InterruptedException {
    List<ProcessHandle> processes = script.descendants().toList();
    java().destroy();
    script.waitFor();
    processes.forEach(process -> process.onExit().join());
  }

  @Override
  public void close() throws IOException, InterruptedException {
    if (script != null && script.isAlive()) {
      stop();
    }
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
