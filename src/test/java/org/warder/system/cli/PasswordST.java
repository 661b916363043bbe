package org.warder.system.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warder.system.cli.CliDriver.Result;

/** Callers who change their own password, with a token that may write no other user. */
class PasswordST extends CliSystemTest {
  private String name;
  private String id;
  private CliDriver own;

  @BeforeEach
  void createUser() throws IOException {
    name = unique("u");
    id = first(operatorCli().run("user", "create", "-n", name, "-p", "correct-horse-2"));
    String token =
        field(
            operatorCli().run("auth", "create", "--user", name, "--all-access", "--json").product(),
            "token");
    own = cliWith(token);
    Files.writeString(directory.resolve("old"), "correct-horse-2\n");
    Files.writeString(directory.resolve("wrong"), "correct-horse-9\n");
  }

  @Test
  void saysThatTheOldPasswordIsNeeded() {
    Result result = own.input("correct-horse-3\n").run("user", "password", "--id", id);

    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .startsWith(
            "Error: failed to set password for user \"%s\": 400 Bad Request: ".formatted(id))
        .endsWith("\nHint: --old-password-file gives the old password\n")
        .hasLineCount(2);
    assertThat(signIn("correct-horse-2").exit()).isZero();
  }

  @Test
  void changesItWithTheOldPassword() {
    own.input("correct-horse-3\n")
        .run("user", "password", "--id", id, "--old-password-file", "old")
        .product();
    own.input("correct-horse-4\ncorrect-horse-3\n")
        .run("user", "password", "--name", name, "--old-password-file", "-")
        .product();

    assertThat(signIn("correct-horse-4").exit()).isZero();
    assertThat(signIn("correct-horse-2").err()).contains("401 Unauthorized");
  }

  @Test
  void changesNothingWithAWrongOne() {
    assertThat(
            own.input("correct-horse-3\n")
                .run("user", "password", "--id", id, "--old-password-file", "wrong")
                .err())
        .contains("403 Forbidden: ");
    assertThat(signIn("correct-horse-2").exit()).isZero();
  }

  @Test
  void setsThatOfNobodyElse() {
    assertThat(
            own.input("correct-horse-3\n")
                .run("user", "password", "--id", instance().userId())
                .err())
        .startsWith("Error: failed to set password for user ")
        .doesNotContain("Hint: --old-password-file");
  }

  private Result signIn(String password) {
    CliDriver cli = cli();
    String config = unique("c");
    String url = instance().url().toString();
    cli.run("config", "create", "-n", config, "-u", url, "-p", name + ":" + password).product();
    return cli.run("user", "list", "--id", id, "-c", config);
  }
}
