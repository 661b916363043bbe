package org.warder.cli.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.cli.CliRun;
import org.warder.cli.CliRun.Result;
import org.warder.cli.FakeServer;

/** The rotation of tokens on the command line. */
class AuthRotateTest {

  private static final String PATH = "POST /api/v2/authorizations/0000000000000001/rotate";
  private static final String TOKEN =
      """
      {"id":"0000000000000001","token":"the-new-value","status":"active","description":"d",
       "orgID":"000000000000000a","org":"o","userID":"000000000000000b","user":"u","permissions":[]}
      """;

  @TempDir private Path folder;

  private final FakeServer server = new FakeServer();

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void sendsWhatIsAskedForAndShowsTheValue() {
    server.on(PATH, 200, TOKEN);

    assertThat(run("--overlap 1h --force").out()).contains("the-new-value");
    assertThat(server.last().body().strip()).isEqualTo("{\"force\":true,\"overlapSeconds\":3600}");
    run("--overlap 30d");
    assertThat(server.last().body().strip()).isEqualTo("{\"overlapSeconds\":2592000}");
    run("");
    assertThat(server.last().body().strip()).isEqualTo("{}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " finish", " cancel"})
  void idIsRequired(String command) {
    assertThat(CliRun.against(server).run("auth rotate" + command).err())
        .contains("required flag --id is not set");
    assertThat(server.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "1500ms", "soon"})
  void overlapThatMeansNothingIsRefusedBeforeAnythingIsSent(String overlap) {
    Result result = run("--overlap " + overlap);

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains("flag --overlap");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void fileOfTheOwnerAloneIsThereBeforeTheRequestAndThenHasTheValue() throws IOException {
    Path file = Files.writeString(folder.resolve("token"), "the-old-value\n");
    List<String> before = new ArrayList<>();
    server.on(
        PATH,
        exchange -> {
          before.add(Files.readString(file));
          for (Path written : temporary()) {
            before.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(written)));
          }
          reply(exchange);
        });

    Result result = run("--output-file " + file);

    assertThat(result.exit()).isZero();
    assertThat(result.out()).contains("0000000000000001").doesNotContain("the-new-value");
    assertThat(before).containsExactly("the-old-value\n", "rw-------");
    assertThat(file).hasContent("the-new-value\n");
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(temporary()).isEmpty();
  }

  @Test
  void nothingIsAskedForWhereTheFileCannotBeWritten() {
    Result result = run("--output-file " + folder.resolve("no-such-folder/token"));
    Result directory = run("--output-file " + folder);

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.err()).contains("cannot be written");
    assertThat(directory.err()).contains("is a directory");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void valueThatCannotBeKeptIsNotLost() {
    server.on(
        PATH,
        exchange -> {
          for (Path written : temporary()) {
            Files.delete(written);
          }
          reply(exchange);
        });

    Result result = run("--output-file " + folder.resolve("token"));

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out()).isEqualTo("the-new-value\n");
    assertThat(result.err()).contains("cannot be written: the new value is on standard output");
  }

  @Test
  void aRefusalLeavesTheFileAsItIs() throws IOException {
    Path file = Files.writeString(folder.resolve("token"), "the-old-value\n");
    server.on(PATH, 422, "{\"code\":\"conflict\",\"message\":\"a rotation is under way\"}");

    Result result = run("--output-file " + file);

    assertThat(result.err())
        .contains("could not rotate auth with ID \"0000000000000001\"", "a rotation is under way");
    assertThat(file).hasContent("the-old-value\n");
    assertThat(temporary()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"finish", "cancel"})
  void finishAndCancelAreRequestsOfTheirOwn(String action) {
    server.on(PATH + "/" + action, 200, TOKEN.replace("the-new-value", "redacted"));

    Result result = CliRun.against(server).run("auth rotate " + action + " --id 0000000000000001");

    assertThat(result.exit()).isZero();
    assertThat(result.out()).contains("0000000000000001", "redacted");
  }

  private List<Path> temporary() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().endsWith(".tmp")).toList();
    }
  }

  private static void reply(HttpExchange exchange) throws IOException {
    byte[] body = TOKEN.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private Result run(String flags) {
    return CliRun.against(server).run(("auth rotate --id 0000000000000001 " + flags).strip());
  }
}
