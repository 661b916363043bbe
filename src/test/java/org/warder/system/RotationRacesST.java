package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Http.Answer;

/** Changes of one token at the same time (src/docs/api.md, Rotation). */
class RotationRacesST extends RotationTest {

  @Test
  void ofRotationsThatBeginAtOnceOneSucceeds() throws Exception {
    for (int round = 0; round < 5; round++) {
      List<Answer> answers =
          AtOnce.send(
              Collections.nCopies(
                  6,
                  () ->
                      operator()
                          .post(path() + "/rotate", "{\"force\": true, \"overlapSeconds\": 0}")));

      // Who began after the first one ended succeeds too: the value shown last works, no other.
      assertThat(answers).allMatch(answer -> answer.status() == 200 || answer.status() == 422);
      assertThat(answers)
          .filteredOn(answer -> answer.status() == 422)
          .allMatch(answer -> answer.text("message").equals("the token was rotated meanwhile"));
      assertThat(answers)
          .filteredOn(answer -> answer.status() == 200 && by(answer.text("token")).status() == 200)
          .hasSize(1);
    }
  }

  @Test
  void changesOfOneTokenInPairsLeaveItWhole() throws Exception {
    for (int round = 0; round < 10; round++) {
      IssuedToken shared = token;
      List<Answer> answers =
          AtOnce.send(
              List.of(
                  () -> operator().post(path() + "/rotate", "{\"force\": true}"),
                  () -> operator().patch(path(), "{\"expiresAt\": \"2099-01-01T00:00:00Z\"}"),
                  () -> operator().post(path() + "/rotate/cancel", ""),
                  () -> operator().post(path() + "/rotate/finish", "")));
      assertThat(answers).allMatch(answer -> answer.status() == 200 || answer.status() == 422);
      assertThat(operator().get(path())).isJson(200);

      List<Answer> last =
          AtOnce.send(
              List.of(
                  () ->
                      operator().post(TOKENS + "/" + shared.id() + "/rotate", "{\"force\": true}"),
                  () -> operator().delete(TOKENS + "/" + shared.id())));
      assertThat(last.get(0).status()).isIn(200, 404);
      assertThat(last.get(1).status()).isEqualTo(204);
      if (last.get(0).status() == 200) {
        assertThat(by(last.get(0).text("token")).status()).isEqualTo(401);
      }
      token = issue();
    }
  }

  @Test
  void changeThatComesWithADeletionBringsNothingBack() throws Exception {
    for (int round = 0; round < 10; round++) {
      String shared = path();
      List<Answer> answers =
          AtOnce.send(
              List.of(
                  () -> operator().patch(shared, "{\"expiresAt\": \"2099-01-01T00:00:00Z\"}"),
                  () -> operator().delete(shared)));
      assertThat(answers.get(0).status()).isIn(200, 404);
      assertThat(answers.get(1).status()).isEqualTo(204);
      assertThat(operator().get(shared).status()).isEqualTo(404);
      assertThat(by(token.secret()).status()).isEqualTo(401);
      token = issue();
    }
  }
}
