package org.warder.system.databases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.warder.system.Http;
import org.warder.system.Http.Answer;
import org.warder.system.OwnServer;
import org.warder.system.Warder;

/**
 * Derby on a disk that is full, which a limit of the process stands for: no file may become longer.
 * What it would open again then would lack what is in its log alone.
 */
class FullDiskST {

  @Test
  void endsTheServerWhichHasEverythingWhenItStartsAgain() throws Exception {
    try (OwnServer server = new OwnServer("full-disk", Database.DERBY.create()).start()) {
      Http operator = server.http().withToken(Warder.setUp(server.url()).operatorToken());
      String user = create(operator).text("id");
      limit(server, "20");
      assertThat(statusOfCreation(operator)).isIn(503, 0);
      assertThat(server.end()).isOne();

      server.start();
      assertThat(operator.get("/api/v2/users/" + user).status()).isEqualTo(200);
      assertThat(create(operator).status()).isEqualTo(201);
    }
  }

  /** 0 where the server has ended before it answered. */
  private static int statusOfCreation(Http operator) {
    try {
      return create(operator).status();
    } catch (UncheckedIOException e) {
      return 0;
    }
  }

  private static Answer create(Http operator) {
    return operator.post("/api/v2/users", "{\"name\": \"" + UUID.randomUUID() + "\"}");
  }

  /** The hard limit stays, so that the other one can be raised again. */
  private static void limit(OwnServer server, String bytes) throws Exception {
    List<String> command =
        List.of("prlimit", "--pid", Long.toString(server.pid()), "--fsize=" + bytes + ":unlimited");
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }
}
