package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warder.ServerFolder;
import org.warder.system.Warder.Instance;

/** The archive of the build runs where there is Java and nothing else. */
class ArchiveST {

  private static final Path ARCHIVE = Path.of("target/warder-server.tar.gz").toAbsolutePath();
  private static final long MAX_BYTES = 120_000_000;
  private static final Duration TIMEOUT = Duration.ofSeconds(120);

  private final int port = ServerFolder.freePort();
  private final int opsPort = ServerFolder.freePort();
  private final URI url = URI.create("http://localhost:" + port);

  @TempDir private Path folder;
  private Path program;
  private Process server;

  private record Output(int exitCode, String text) {}

  @AfterEach
  void end() {
    if (server != null) {
      server.destroyForcibly().onExit().join();
    }
  }

  @Test
  void givesAFirstTokenWithJavaAlone() throws Exception {
    assertThat(Files.size(ARCHIVE)).isLessThan(MAX_BYTES);
    program = unpack(Files.createDirectory(folder.resolve("a place")));
    Path data = Files.createDirectory(folder.resolve("all data"));
    assertThat(program.resolve("etc/warder.env.example")).exists();
    assertThat(program.resolve("etc/warder.env")).as("which whoever runs it writes").doesNotExist();
    // What the environment says wins over the file, and the file over the defaults.
    Files.writeString(
        program.resolve("etc/warder.env"),
        "HTTP_PORT=1\nOPS_PORT='" + opsPort + "'\nREDACTED_TOKEN='not $HOME'\n");
    List<Path> unpacked = files();

    server =
        process("bin/warder-server", "run")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("console.log").toFile())
            .start();
    Instant deadline = Instant.now().plus(TIMEOUT);
    while (!isHealthy()) {
      assertThat(server.isAlive() && Instant.now().isBefore(deadline))
          .as(Files.readString(folder.resolve("console.log")))
          .isTrue();
      server.waitFor(50, TimeUnit.MILLISECONDS);
    }
    Instance instance = Warder.setUp(url);
    Http operator = new Http(url, null).withToken(instance.operatorToken());

    assertThat(operator.get("/api/v2/me").text("name")).isEqualTo("ops");
    assertThat(operator.get("/api/v2/authorizations").json().at("/authorizations/0/token").asText())
        .isEqualTo("not $HOME");
    assertThat(new Http(URI.create("http://localhost:" + opsPort), null).get("/health").status())
        .isEqualTo(200);
    assertThat(run("bin/warder", "ping", "--host", url.toString()).text()).isEqualTo("OK\n");
    assertThat(run("bin/warder-server", "version").text()).startsWith("Warder");

    assertThat(run("bin/warder-server", "stop").exitCode()).isZero();
    server.waitFor();
    assertThat(Files.readString(data.resolve("server/warder/logs/messages.log")))
        .doesNotContainPattern("(?m)^\\[[^]]*] [0-9a-f]{8} \\S+ +[EW] ");
    assertThat(files()).as("nothing is written but data").isEqualTo(unpacked);
  }

  private static Path unpack(Path place) throws Exception {
    Process tar =
        new ProcessBuilder("tar", "xzf", ARCHIVE.toString(), "-C", place.toString()).start();
    assertThat(tar.waitFor()).isZero();
    try (Stream<Path> roots = Files.list(place)) {
      return roots
          .filter(root -> root.getFileName().toString().startsWith("warder-"))
          .findFirst()
          .orElseThrow();
    }
  }

  /** All files of the program. */
  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(program)) {
      return files.sorted().toList();
    }
  }

  private Output run(String... command) throws IOException, InterruptedException {
    return output(process(command));
  }

  private static Output output(ProcessBuilder builder) throws IOException, InterruptedException {
    Process process = builder.redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Output(process.waitFor(), text);
  }

  /** In an environment of nothing but Java and settings. */
  private ProcessBuilder process(String... command) {
    List<String> all = new ArrayList<>(List.of(command));
    all.set(0, program.resolve(command[0]).toString());
    ProcessBuilder builder = new ProcessBuilder(all).directory(folder.toFile());
    builder.environment().clear();
    builder
        .environment()
        .putAll(
            Map.of(
                "PATH", "/usr/bin:/bin",
                "JAVA_HOME", System.getProperty("java.home"),
                "HTTP_PORT", Integer.toString(port),
                "DATA_DIR", "all data",
                // Leaves the optimising compiler out, which takes as long as the rest of a start.
                "JVM_ARGS", "-XX:TieredStopAtLevel=1"));
    return builder;
  }

  private boolean isHealthy() {
    try {
      return new Http(url, null).get("/health").status() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }
}
