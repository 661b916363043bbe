package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.system.Http.Answer;

/** What a rotation is asked for, and what comes first (src/docs/api.md, Rotation). */
class RotationRequestST extends RotationTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "null", "{\"overlapSeconds\": null, \"force\": null}"})
  void everyMemberAndTheBodyMayBeLeftOut(String body) {
    Answer rotated = operator().post(path() + "/rotate", body);

    assertThat(rotated).isJson(200);
    assertThat(rotated.json().path("rotation").isNull()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "2592001", "1.5", "\"60\"", "true", "{}", "99999999999999999999"})
  void overlapOutOfBoundsIsRefused(String overlap) {
    assertThat(operator().post(path() + "/rotate", "{\"overlapSeconds\": " + overlap + "}"))
        .isError(400, "invalid", "overlapSeconds must be a whole number from 0 to 2592000");
  }

  @Test
  void otherMembersAreNamed() {
    assertThat(operator().post(path() + "/rotate", "{\"force\": \"yes\"}"))
        .isError(400, "invalid", "invalid json structure: force: must be true or false");
    assertThat(operator().post(path() + "/rotate", "{\"expiresAt\": \"\"}").text("message"))
        .startsWith("expiresAt must be a time such as ");
  }

  @Test
  void valuesAreCheckedBeforeTheState() {
    rotate("{}");

    assertThat(operator().post(path() + "/rotate", "{\"overlapSeconds\": -1}")).isJson(400);
    assertThat(operator().post(path() + "/rotate", "{\"expiresAt\": \"2020-01-01T00:00:00Z\"}"))
        .isError(400, "invalid", "expiresAt must lie in the future");
    assertThat(operator().post(path() + "/rotate", "{}")).isJson(422);
  }

  @Test
  void checksComeInTheirOrder() {
    Http stranger =
        anonymous().withToken(fixtures.token(org.id(), user.id(), "read:tasks").secret());
    Http reader =
        anonymous()
            .withToken(
                fixtures
                    .token(
                        org.id(),
                        user.id(),
                        "read:orgs/" + org.id() + "/authorizations",
                        "read:users/" + user.id())
                    .secret());
    Http bad = anonymous().withToken(issue().secret());
    token = fixtures.token(org.id(), user.id(), "read:tasks");
    String wrong = "{\"overlapSeconds\": -1}";

    assertThat(operator().post(TOKENS + "/x/rotate", "{")).isJson(400);
    assertThat(operator().post(TOKENS + "/x/rotate", "{").text("message")).doesNotContain("json");
    assertThat(operator().post(TOKENS + "/0000000000000001/rotate", "{").text("message"))
        .startsWith("invalid json structure: ");
    for (String change : List.of("/rotate", "/rotate/finish", "/rotate/cancel")) {
      assertThat(anonymous().post(path() + change, wrong).status()).isEqualTo(401);
      assertThat(operator().post(TOKENS + "/0000000000000001" + change, wrong))
          .isError(404, "not found", "authorization not found");
      assertThat(stranger.post(path() + change, wrong).text("message")).startsWith("read:");
      assertThat(reader.post(path() + change, wrong).text("message")).startsWith("write:");
    }
    assertThat(bad.post(path() + "/rotate", wrong))
        .isError(
            403, "forbidden", "permission read:tasks is not allowed: read:tasks is unauthorized");
  }
}
