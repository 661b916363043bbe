package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.warder.system.Http.Answer;

/** Tokens that get another value while they are used (src/docs/api.md, Rotation). */
class RotationST extends RotationTest {

  @Test
  void givesTheTokenAnotherValueAndNothingElse() {
    JsonNode before = operator().get(path()).json();
    assertThat(before.path("rotation").isNull()).isTrue();

    Answer rotated = operator().post(path() + "/rotate", "{\"overlapSeconds\": 60}");

    assertThat(rotated).isJson(200);
    assertThat(rotated.header("Cache-Control")).isEqualTo("no-store");
    assertThat(rotated.text("token")).startsWith("wrd_").isNotEqualTo(token.secret());
    JsonNode after = operator().get(path()).json();
    for (String member : List.of("id", "userID", "orgID", "permissions", "description")) {
      assertThat(after.path(member)).isEqualTo(before.path(member));
    }
    assertThat(after.path("token")).isEqualTo(before.path("token"));
    assertThat(after.path("rotation")).isEqualTo(rotated.json().path("rotation"));
    assertThat(after.at("/rotation/rotatedAt").asText()).isNotEmpty();
    assertThat(after.at("/rotation/previousWorksUntil").asText()).isNotEmpty();
    assertThat(after.path("rotation").has("previousLastUsedAt")).isTrue();
    assertThat(after.path("rotation").has("currentLastUsedAt")).isTrue();
    assertThat(by(token.secret())).isJson(200);
    assertThat(by(rotated.text("token"))).isJson(200);
  }

  @Test
  void finishAndCancelEndOneOfTheValues() {
    assertThat(operator().post(path() + "/rotate/finish", "")).isJson(200);
    assertThat(operator().post(path() + "/rotate/cancel", "{"))
        .isError(422, "conflict", "no rotation is under way");
    String second = rotate("{\"overlapSeconds\": 60}");

    Answer again = operator().post(path() + "/rotate", "");
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.text("message"))
        .matches(
            "a rotation is under way until \\S+Z \\(previous value .+, current value .+\\):"
                + " finish it, cancel it, or rotate with \"force\":true");
    assertThat(operator().post(path() + "/rotate/finish", "x").json().path("rotation").isNull())
        .isTrue();
    assertThat(by(token.secret())).isError(401, "unauthorized", "unauthorized access");
    String third = rotate("{\"overlapSeconds\": 60}");
    assertThat(operator().post(path() + "/rotate/cancel", "").json().path("rotation").isNull())
        .isTrue();
    assertThat(by(third)).isError(401, "unauthorized", "unauthorized access");
    assertThat(by(second)).isJson(200);
  }

  @Test
  void previousValueIsHalfACredential() {
    String current = rotate("{\"overlapSeconds\": 60}");
    Http previous = anonymous().withToken(token.secret());
    String refusal = "this is the token's previous value: use the current one";

    assertThat(previous.post(path() + "/rotate", "{\"force\": true, \"overlapSeconds\": -1}"))
        .isError(403, "forbidden", refusal);
    assertThat(previous.patch(path(), "{\"expiresAt\": \"2099-01-01T00:00:00Z\"}"))
        .isError(403, "forbidden", refusal);
    assertThat(previous.patch(path(), "{\"expiresAt\": \"never\", \"description\": \"d\"}"))
        .isJson(200);
    assertThat(
            anonymous()
                .withToken(current)
                .patch(path(), "{\"expiresAt\": \"2099-01-01T00:00:00Z\"}"))
        .isJson(200);
    revoke(token.secret());
    assertThat(by(token.secret()).status()).isEqualTo(401);
    assertThat(by(current)).isJson(200);
    revoke(current);
    assertThat(operator().get(path()).status()).isEqualTo(404);
  }

  @Test
  void whoHasLostTheNewValueTakesItBackUnlessSomebodyUsesIt() {
    String lost = rotate("{}");
    Http previous = anonymous().withToken(token.secret());
    assertThat(operator().get(path()).json().at("/rotation/currentLastUsedAt").isNull()).isTrue();
    assertThat(previous.post(path() + "/rotate/cancel", "")).isJson(200);
    assertThat(by(lost).status()).isEqualTo(401);
    String used = rotate("{}");
    by(used);

    JsonNode rotation = operator().get(path()).json().path("rotation");
    assertThat(rotation.path("currentLastUsedAt").asText()).isNotEmpty();
    assertThat(rotation.path("previousLastUsedAt").asText()).isNotEmpty();
    assertThat(previous.post(path() + "/rotate/cancel", ""))
        .isError(403, "forbidden", "this is the token's previous value: use the current one");
    assertThat(operator().post(path() + "/rotate", "").text("message"))
        .contains("previous value last used 20", "current value last used 20");
    assertThat(previous.post(path() + "/rotate/finish", "")).isJson(200);
  }

  @Test
  void statusAndDeletionCountForBothValues() {
    String current = rotate("{\"overlapSeconds\": 60}");
    operator().patch(path(), "{\"status\": \"inactive\"}");
    for (String value : List.of(token.secret(), current)) {
      assertThat(by(value)).isError(401, "unauthorized", "token is inactive");
    }
    String third = rotate("{\"force\": true}");
    assertThat(by(third)).isError(401, "unauthorized", "token is inactive");
    assertThat(by(token.secret())).isError(401, "unauthorized", "unauthorized access");
    operator().patch(path(), "{\"status\": \"active\"}");
    assertThat(by(current)).isJson(200);
    assertThat(by(third)).isJson(200);
    for (String value : List.of(current, third)) {
      assertThat(
              operator().get(TOKENS + "?token=" + value).json().at("/authorizations/0/id").asText())
          .isEqualTo(token.id());
    }
    assertThat(operator().get(TOKENS + "?token=" + token.secret()).json().path("authorizations"))
        .isEmpty();

    operator().delete(path());

    assertThat(by(current)).isError(401, "unauthorized", "unauthorized access");
    assertThat(by(third)).isError(401, "unauthorized", "unauthorized access");
  }

  @Test
  void endOfTheValueIsTold() {
    operator().patch(path(), "{\"expiresAt\": \"2099-01-01T00:00:00Z\"}");
    Answer rotated =
        operator()
            .post(
                path() + "/rotate",
                "{\"overlapSeconds\": 60, \"expiresAt\": \"2098-01-01T00:00:00Z\"}");

    assertThat(by(rotated.text("token")).header("Warder-Token-Expires"))
        .isEqualTo("2098-01-01T00:00:00Z");
    assertThat(by(token.secret()).header("Warder-Token-Expires"))
        .isEqualTo(rotated.json().at("/rotation/previousWorksUntil").asText());
  }

  private static void revoke(String secret) {
    assertThat(
            anonymous()
                .post(
                    "/oauth2/revoke",
                    "token=" + secret,
                    "Content-Type",
                    "application/x-www-form-urlencoded")
                .status())
        .isEqualTo(200);
  }
}
