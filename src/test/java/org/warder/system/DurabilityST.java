package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.warder.system.Http.Answer;
import org.warder.system.Warder.Instance;

/** What the server has acknowledged survives whatever ends it. */
class DurabilityST {

  private final OwnServer server = new OwnServer("durability");

  @AfterEach
  void end() {
    server.close();
  }

  @Test
  void acknowledgedTokensAndSessionsSurviveAKillRightBehindTheAnswer() {
    server.start();
    Instance instance = Warder.setUp(server.url());
    Http operator = server.http().withToken(instance.operatorToken());
    String cookie = signIn();
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Answer created = operator.post("/api/v2/authorizations", readBuckets(instance.orgId()));
      assertThat(created.status()).isEqualTo(201);
      tokens.add(created.text("token"));
    }

    server.kill();
    server.start();

    assertThat(tokens)
        .allSatisfy(
            token ->
                assertThat(server.http().withToken(token).get("/api/v2/buckets").status())
                    .isEqualTo(200));
    assertThat(server.http().get("/api/v2/me", "Cookie", cookie).status()).isEqualTo(200);
    assertThat(server.http().get("/api/v2/setup").json().path("allowed").asBoolean()).isFalse();
    assertThat(server.log()).doesNotContain(tokens).doesNotContain(Warder.PASSWORD);
  }

  @Test
  void ofTwoSetupsAtOnceOneSucceedsAndTheOtherLeavesNothingBehind() throws Exception {
    server.start();
    ExecutorService clients = Executors.newFixedThreadPool(2);
    CountDownLatch together = new CountDownLatch(1);
    List<Future<Answer>> answers = new ArrayList<>();
    for (String name : List.of("first", "second")) {
      answers.add(
          clients.submit(
              () -> {
                together.await();
                return server
                    .http()
                    .post(
                        "/api/v2/setup",
                        "{\"username\":\""
                            + name
                            + "\",\"org\":\""
                            + name
                            + "\",\"bucket\":\"b\"}");
              }));
    }
    together.countDown();
    List<Integer> statuses = new ArrayList<>();
    String token = null;
    for (Future<Answer> answer : answers) {
      statuses.add(answer.get().status());
      token = answer.get().status() == 201 ? answer.get().json().at("/auth/token").asText() : token;
    }
    clients.shutdown();

    assertThat(statuses).containsExactlyInAnyOrder(201, 422);
    Http operator = server.http().withToken(token);
    assertThat(operator.get("/api/v2/users").json().path("users")).hasSize(1);
    assertThat(operator.get("/api/v2/orgs").json().path("orgs")).hasSize(1);
  }

  private String signIn() {
    String basic =
        java.util.Base64.getEncoder()
            .encodeToString((Warder.OPERATOR + ":" + Warder.PASSWORD).getBytes());
    Answer answer = server.http().post("/api/v2/signin", null, "Authorization", "Basic " + basic);
    assertThat(answer.status()).isEqualTo(204);
    return answer.header("Set-Cookie").split(";")[0];
  }

  private static String readBuckets(String orgId) {
    return """
        {"orgID": "%s", "permissions": [
          {"action": "read", "resource": {"type": "buckets", "orgID": "%s"}}]}
        """
        .formatted(orgId, orgId);
  }
}
