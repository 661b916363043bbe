package org.warder.cli.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warder.cli.CliRun;
import org.warder.cli.FakeServer;

/** Callers who change their own password, and may not write all users, prove that they know it. */
class OldPasswordTest {
  private static final String PATH = "POST /api/v2/users/7/password";

  @TempDir private Path directory;
  private final FakeServer server = new FakeServer();

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void isReadFromAFileAsItStandsThere() throws IOException {
    server.on(PATH, 204, null, "");
    Path file = Files.writeString(directory.resolve("old"), " old pass \nmore\n");

    assertThat(run("user password -i 7 -p new-pass-1 --old-password-file " + file).exit()).isZero();
    assertThat(server.last().body())
        .isEqualTo("{\"oldPassword\":\" old pass \",\"password\":\"new-pass-1\"}\n");
  }

  @Test
  void followsTheNewOneOnStandardInput() {
    server.on(PATH, 204, null, "");

    var result =
        CliRun.against(server)
            .input("new-pass-1\nold-pass-1\nnot this\n")
            .run("user password -i 7 --old-password-file -");
    assertThat(result.exit()).isZero();
    assertThat(server.last().body())
        .isEqualTo("{\"oldPassword\":\"old-pass-1\",\"password\":\"new-pass-1\"}\n");
  }

  @Test
  void isNamedWhereTheServerMissesIt() {
    server.on(PATH, 400, "{\"code\":\"invalid\",\"message\":\"oldPassword is required\"}");

    assertThat(CliRun.against(server).input("new-pass-1\nnot this\n").run("user password -i 7"))
        .isEqualTo(
            new CliRun.Result(
                1,
                "",
                "Error: failed to set password for user \"7\": 400 Bad Request: oldPassword is"
                    + " required\nHint: --old-password-file gives the old password\n"));
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void isNotAskedForWhereTheNewOneIsWrong() {
    server.on(PATH, 400, "{\"code\":\"invalid\",\"message\":\"passwords must be at least 8\"}");

    assertThat(run("user password -i 7 -p x").err()).doesNotContain("Hint");
  }

  @Test
  void mustBeThereIfAFileIsNamed() {
    assertThat(run("user password -i 7 -p x --old-password-file /nonexistent").err())
        .isEqualTo("Error: old password file \"/nonexistent\" does not exist\n");
    assertThat(run("user password -i 7 -p x --old-password-file -").err())
        .isEqualTo("Error: standard input holds no old password\n");
    assertThat(server.requests()).isEmpty();
  }

  private CliRun.Result run(String line) {
    return CliRun.against(server).run(line);
  }
}
