package org.warder.system.databases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Http;
import org.warder.system.OwnServer;

/**
 * While tokens are created, a server's database is copied by the commands of
 * src/docs/operations.md, Backup and restore. A server on the copy knows every token that was
 * acknowledged before, and of those after it all or nothing; the copy has no value of a token and
 * no password.
 */
class Backups {

  @ParameterizedTest
  @EnumSource
  void whatWasAcknowledgedBeforeIsInTheBackup(Database database, @TempDir Path folder)
      throws Exception {
    BackupCommands commands = new BackupCommands(database, folder);
    Http operator = database.operator();
    Fixtures fixtures = new Fixtures(operator);
    Fixtures.Made owner = fixtures.user();
    fixtures.session(owner);
    List<IssuedToken> before;
    List<IssuedToken> all;
    Path backup;
    long took;
    try (CreationLoad load = new CreationLoad(database, owner.id())) {
      before = load.await(50);
      long begin = System.nanoTime();
      backup = commands.backUp();
      took = System.nanoTime() - begin;
      all = load.await(load.size() + 20);
      System.out.printf(
          "%s: %d tokens created before, and while the backup took %d ms at most one after %d ms%n",
          database, before.size(), took / 1_000_000, load.longestMillis());
    }
    assertHoldsNoSecret(backup, owner.id(), all, database.instance().operatorToken());

    try (OwnServer restored = commands.restore(database + "-restored", backup).start()) {
      Http there = restored.http();
      assertThat(before).allSatisfy(token -> assertThat(reads(there, token)).isTrue());
      Map<String, JsonNode> listed = list(there.withAuthorization(operator.authorization()), owner);
      assertThat(listed.values())
          .allSatisfy(token -> assertThat(token.path("permissions")).hasSize(2));
      assertThat(all)
          .allSatisfy(
              token -> assertThat(reads(there, token)).isEqualTo(listed.containsKey(token.id())));
    }
  }

  private static boolean reads(Http server, IssuedToken token) {
    return server.withToken(token.secret()).get("/api/v2/buckets").status() == 200;
  }

  private static Map<String, JsonNode> list(Http operator, Fixtures.Made owner) {
    Map<String, JsonNode> tokens = new HashMap<>();
    operator
        .get("/api/v2/authorizations?userID=" + owner.id())
        .json()
        .path("authorizations")
        .forEach(token -> tokens.put(token.path("id").asText(), token));
    return tokens;
  }

  /** What is known to be in the copy is found by the same search. */
  private static void assertHoldsNoSecret(
      Path backup, String ownerId, List<IssuedToken> tokens, String operatorToken)
      throws Exception {
    StringBuilder bytes = new StringBuilder();
    try (Stream<Path> files = Files.walk(backup)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    String content = bytes.toString();
    assertThat(content.contains(CreationLoad.description(ownerId))).as("a description").isTrue();
    assertThat(tokens).allMatch(token -> !content.contains(token.secret()));
    assertThat(content.contains(operatorToken)).as("the operator token").isFalse();
    assertThat(content.contains(Fixtures.PASSWORD)).as("a password").isFalse();
  }

  /** A command that waited forever would be a backup that nobody misses. */
  @Test
  void withoutAServerThereIsNone(@TempDir Path folder) throws Exception {
    Files.createDirectory(folder.resolve("derby"));

    BackupCommands.Output output = BackupCommands.launcher(folder, "backup");

    assertThat(output.exitCode()).isEqualTo(1);
    assertThat(output.text()).isEqualTo("Error: no server runs whose DATA_DIR is " + folder + "\n");
    assertThat(folder.toFile().list()).containsExactly("derby");
  }
}
