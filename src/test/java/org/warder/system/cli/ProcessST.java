package org.warder.system.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warder.cli.FakeServer;
import org.warder.system.cli.CliDriver.Result;

/** The process itself: archive, launcher, streams and exit codes, and servers that misbehave. */
class ProcessST {
  @TempDir private Path directory;

  @Test
  void isOneSmallArchive() throws IOException {
    assertThat(Files.size(Path.of("target/warder-cli.jar"))).isLessThan(3_000_000);
    assertThat(cli().run("version").product())
        .matches("Warder CLI \\d.* \\(git: \\w+\\) build_date: \\d{4}-.*Z\n");
  }

  @Test
  void startsThroughALinkFromAnywhere() throws IOException {
    Files.createSymbolicLink(directory.resolve("w"), Path.of("target/warder").toAbsolutePath());

    assertThat(cli().shell("./w --help").product()).startsWith("Usage: warder COMMAND [flags]\n");
    assertThat(cli().with("JAVA_HOME", "/nonexistent").shell("./w --help").err())
        .isEqualTo(
            "Error: /nonexistent/bin/java does not exist; set JAVA_HOME to Java 17 or later\n");
  }

  @Test
  void writesUtf8InAnyLocale() {
    CliDriver cli = cli().with("LC_ALL", "C");

    assertThat(cli.shell("warder config create -n Jörg -u http://h").product())
        .contains("\tJörg\t");
    assertThat(cli.run("config", "list", "--hide-headers").product()).contains("\tJörg\t");
  }

  @Test
  void failsWithOneAndSaysWhyOnStandardError() {
    Result result = cli().run("auth", "delete");

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .isEqualTo(
            """
            Error: required flag --id is not set

            Usage: warder auth delete [flags]
            Run 'warder auth delete --help' for all flags.
            """);
  }

  @Test
  void saysThatTheServerIsDown() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    Result result = cli().run("auth", "list", "--host", "http://127.0.0.1:" + port);

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err())
        .isEqualTo(
            "Error: could not find authorization with given parameters: Get \"http://127.0.0.1:%1$d/api/v2/authorizations\": connection refused by 127.0.0.1:%1$d; is the server running there?\n"
                .formatted(port));
  }

  @Test
  void saysThatTheServerAnswersHtml() {
    try (FakeServer server =
        new FakeServer()
            .on("GET /api/v2/authorizations", 502, "text/html; charset=utf-8", "<h1>Bad</h1>")) {
      assertThat(cli().run("auth", "list", "--host", server.url()))
          .isEqualTo(
              new Result(
                  1,
                  "",
                  "Error: could not find authorization with given parameters: 502 Bad Gateway:"
                      + " unable to decode response content type \"text/html; charset=utf-8\"\n"));
    }
  }

  @Test
  void saysThatTheServerDoesNotAnswer() {
    CountDownLatch never = new CountDownLatch(1);
    try (FakeServer server = new FakeServer()) {
      server.on("GET /health", exchange -> await(never));
      Result result = cli().run("ping", "--host", server.url(), "--timeout", "300ms");
      never.countDown();

      assertThat(result)
          .isEqualTo(
              new Result(
                  1,
                  "",
                  "Error: Get \"%s/health\": no response within 300 ms; --timeout sets how long to wait\n"
                      .formatted(server.url())));
    }
  }

  @Test
  void keepsThePathOfAProxyAndTheTokenAtItsOrigin() {
    try (FakeServer server = new FakeServer();
        FakeServer other = new FakeServer()) {
      server.on("GET /influx/health", 200, "{\"status\":\"pass\"}");
      server.on(
          "GET /influx/api/v2/users",
          exchange -> {
            exchange.getResponseHeaders().set("Location", other.url() + "/api/v2/users");
            FakeServer.reply(exchange, 302, null, "");
          });
      CliDriver cli = cli().with("INFLUX_TOKEN", "t");

      cli.run("config", "create", "-n", "a", "-u", server.url() + "/influx/", "-a").product();
      assertThat(cli.run("ping").product()).isEqualTo("OK\n");
      assertThat(cli.run("user", "list").err())
          .endsWith(
              ": 302 Found: the server redirects to %s/api/v2/users; give that as --host\n"
                  .formatted(other.url()));
      assertThat(other.requests()).isEmpty();
    }
  }

  @Test
  void saysHowLongToWait() {
    try (FakeServer server = new FakeServer()) {
      server.on(
          "GET /api/v2/authorizations",
          exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "3");
            FakeServer.reply(
                exchange, 503, "application/json", "{\"code\":\"unavailable\",\"message\":\"m\"}");
          });

      assertThat(cli().run("auth", "list", "--host", server.url()).err())
          .endsWith(": 503 Service Unavailable: m\nHint: try again in 3 seconds\n");
    }
  }

  @Test
  void writesConfigsThatItReads() {
    CliDriver cli = cli().input("s3cret\n");
    cli.run("config", "create", "-n", "a", "-u", "http://a", "--token-file", "-", "-a").product();

    assertThat(directory.resolve("configs"))
        .content()
        .startsWith(
            "[a]\n  url = \"http://a\"\n  token = \"s3cret\"\n  org = \"\"\n  active = true\n# \n");
    assertThat(cli.run("config").product())
        .isEqualTo("Active\tName\tURL\t\tOrg\n*\ta\thttp://a\t\n");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private CliDriver cli() {
    return new CliDriver(directory);
  }
}
