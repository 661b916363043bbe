package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http.Answer;

/**
 * Several requests at once for one name: one gets it, and the others a refusal that clients know.
 */
class RacesST extends Warder {

  private static final int ATTEMPTS = 6;

  private final Fixtures fixtures = new Fixtures(operator());

  @Test
  void oneOfSeveralCreationsGetsTheName() throws Exception {
    String name = unique("race");
    String org = fixtures.org().id();

    assertOneWins(201, () -> operator().post("/api/v2/users", "{\"name\": \"" + name + "\"}"));
    assertOneWins(201, () -> operator().post("/api/v2/orgs", "{\"name\": \"" + name + "\"}"));
    String bucket = "{\"name\": \"%s\", \"orgID\": \"%s\"}".formatted(name, org);
    assertOneWins(201, () -> operator().post("/api/v2/buckets", bucket));
  }

  @Test
  void oneOfSeveralRenamesGetsTheName() throws Exception {
    String name = "{\"name\": \"" + unique("race") + "\"}";
    List<Made> users = new ArrayList<>();
    for (int i = 0; i < ATTEMPTS; i++) {
      users.add(fixtures.user());
    }

    assertOneWins(
        200,
        users.stream()
            .<Callable<Answer>>map(user -> () -> operator().patch(path(user), name))
            .toList());
  }

  private static String path(Made user) {
    return "/api/v2/users/" + user.id();
  }

  @Test
  void oneOfSeveralMembershipsIsMade() throws Exception {
    String path = "/api/v2/orgs/" + fixtures.org().id() + "/members";
    String user = "{\"id\": \"" + fixtures.user().id() + "\"}";

    assertOneWins(201, () -> operator().post(path, user));
  }

  @Test
  void tokenIsRevokedOnceHoweverManyTry() throws Exception {
    String token = fixtures.token(instance().orgId(), fixtures.user().id(), "read:tasks").id();
    List<Answer> answers =
        AtOnce.send(
            Collections.nCopies(
                ATTEMPTS, () -> operator().delete("/api/v2/authorizations/" + token)));

    assertThat(answers)
        .extracting(Answer::status)
        .contains(204)
        .allMatch(s -> s == 204 || s == 404);
    assertThat(operator().get("/api/v2/authorizations/" + token).status()).isEqualTo(404);
  }

  @Test
  void differentTokensAreIssuedAndRevokedAtOnce() throws Exception {
    Made org = fixtures.org();
    String bucket = fixtures.bucket(org.id()).id();
    String body =
        "{\"orgID\": \"%s\", \"permissions\": %s}"
            .formatted(
                org.id(), Fixtures.permissions("read:orgs/" + org.id() + "/buckets/" + bucket));
    List<Answer> issued =
        AtOnce.send(
            Collections.nCopies(ATTEMPTS, () -> operator().post("/api/v2/authorizations", body)));

    assertThat(issued).extracting(Answer::status).containsOnly(201);
    List<Answer> revoked =
        AtOnce.send(
            issued.stream()
                .<Callable<Answer>>map(
                    token -> () -> operator().delete("/api/v2/authorizations/" + token.text("id")))
                .toList());
    assertThat(revoked).extracting(Answer::status).containsOnly(204);
  }

  private static void assertOneWins(int success, Callable<Answer> attempt) throws Exception {
    assertOneWins(success, Collections.nCopies(ATTEMPTS, attempt));
  }

  private static void assertOneWins(int success, List<Callable<Answer>> attempts) throws Exception {
    List<Answer> answers = AtOnce.send(attempts);
    List<Answer> losers = answers.stream().filter(answer -> answer.status() != success).toList();

    assertThat(losers).as("%s", answers).hasSize(ATTEMPTS - 1);
    for (Answer loser : losers) {
      assertThat(loser.status()).as("%s", loser).isEqualTo(422);
      assertThat(loser.text("code")).isEqualTo("conflict");
    }
  }
}
