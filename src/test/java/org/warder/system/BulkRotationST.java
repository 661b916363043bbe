package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Http.Answer;

/** Changes of many tokens of which some are being rotated. */
class BulkRotationST extends BulkTest {

  private static final String END = "2098-01-01T00:00:00Z";

  @Test
  void endThatWasSetForManyStaysWhereTheRotationIsCancelled() {
    assertThat(rotate(one)).hasStatus(200);
    assertCounts(bulk("expire", "\"expect\": 2, \"expiresAt\": \"" + END + "\""), 2, 2, 0, 0);

    Answer cancelled = operator().post(TOKENS + "/" + one.id() + "/rotate/cancel", "");

    assertThat(cancelled).hasStatus(200);
    assertThat(cancelled.text("expiresAt")).isEqualTo(END);
    assertThat(works(one)).isTrue();
  }

  @Test
  void bothValuesOfATokenAreRefused() {
    IssuedToken current = new IssuedToken(one.id(), rotate(one).text("token"));
    assertThat(works(one) && works(current)).isTrue();

    bulk("inactive", "\"expect\": 2");
    assertThat(works(one) || works(current)).isFalse();
    bulk("active", "\"expect\": 2");
    assertThat(works(one) && works(current)).isTrue();
    bulk("delete", "\"expect\": 2");
    assertThat(works(one) || works(current)).isFalse();
  }

  @Test
  void previousValueDoesNotChangeTheEndOfItsToken() {
    IssuedToken asking = fixtures.allAccessToken(org.id(), user.id());
    assertThat(rotate(asking)).hasStatus(200);
    String body =
        "{\"filter\": {\"id\": \"%s\"}, \"change\": \"expire\", \"expect\": 1, \"includeSelf\": true}"
            .formatted(asking.id());

    Answer answer = anonymous().withToken(asking.secret()).post(BULK, body);

    assertCounts(answer, 1, 0, 0, 1);
    assertThat(answer.json().at("/refusals/0/reason").asText())
        .isEqualTo("this is the token's previous value: use the current one");
    assertThat(works(asking)).isTrue();
  }

  private static Answer rotate(IssuedToken token) {
    return operator().post(TOKENS + "/" + token.id() + "/rotate", "{\"overlapSeconds\": 3600}");
  }
}
