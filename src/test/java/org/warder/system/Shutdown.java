package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures.IssuedToken;

/** A server that is asked to end tells so first, and finishes what it has begun. */
class Shutdown {

  private static final String USER = "{\"name\": \"made while the server ends\"}";

  private final OwnServer server = SharedServer.WATCHED.server();
  private final Http operator = SharedServer.WATCHED.operator();

  @Test
  void isNotReadyBeforeItRefusesConnectionsAndFinishesWhatItHasBegun() throws Exception {
    List<Path> incidents = server.incidents();
    String usage = "/api/v2/authorizations/" + tokenThatIsUsed().id() + "/usage";
    JsonNode counted = operator.get(usage).json();
    assertThat(counted.at("/total/allowed").asInt()).isEqualTo(1);
    try (Socket begun = begin()) {
      CompletableFuture<?> ended = server.askToEnd();

      server.await(() -> server.management().get("/health/ready").status() == 503, "not ready");
      assertThat(server.management().get("/health/live").status()).isEqualTo(200);
      assertThat(server.http().get("/health").text("message"))
          .isEqualTo("the server is about to end");
      assertThat(operator.get("/api/v2/me").status()).as("a new connection").isEqualTo(200);
      // The second signal ends the wait.
      server.askToEnd();
      server.await(() -> !isListening(), "connections are refused");
      begun.getOutputStream().write(USER.getBytes(StandardCharsets.UTF_8));
      begun.getOutputStream().flush();
      String answer = new String(begun.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 201 ");
      ended.join();
    } finally {
      server.start();
    }

    assertThat(operator.get("/api/v2/users?name=made%20while%20the%20server%20ends").status())
        .isEqualTo(200);
    assertThat(operator.get(usage).json()).as("what was counted in memory").isEqualTo(counted);
    assertThat(server.incidents()).isEqualTo(incidents);
  }

  private IssuedToken tokenThatIsUsed() {
    Warder.Instance instance = SharedServer.WATCHED.instance();
    IssuedToken token =
        new Fixtures(operator)
            .token(
                instance.orgId(), instance.userId(), "read:orgs/" + instance.orgId() + "/buckets");
    assertThat(server.http().withToken(token.secret()).get("/api/v2/buckets").status())
        .isEqualTo(200);
    return token;
  }

  /** A request whose body is still to come; the server waits for it. */
  private Socket begin() throws IOException {
    Socket socket = new Socket(server.url().getHost(), server.url().getPort());
    String head =
        """
        POST /api/v2/users HTTP/1.1
        Host: localhost
        Authorization: %s
        Content-Length: %d
        Connection: close

        """
            .formatted(operator.authorization(), USER.length());
    socket.getOutputStream().write(head.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
    return socket;
  }

  private boolean isListening() {
    try (Socket socket = new Socket(server.url().getHost(), server.url().getPort())) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }
}
