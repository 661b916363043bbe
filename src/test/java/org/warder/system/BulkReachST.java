package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Http.Answer;

/** Which tokens a change of many reaches (src/docs/api.md, Many tokens at once). */
class BulkReachST extends BulkTest {

  @Test
  void askingTokenIsLeftUnlessItIsMeant() {
    IssuedToken asking = fixtures.allAccessToken(org.id(), user.id());
    Http asked = anonymous().withToken(asking.secret());
    String body = "{\"filter\": {\"all\": true}, \"change\": \"delete\", \"expect\": %d%s}";

    assertCounts(asked.post(BULK, body.formatted(2, "")), 2, 2, 0, 0);
    assertThat(works(asking)).isTrue();
    assertCounts(asked.post(BULK, body.formatted(1, ", \"includeSelf\": true")), 1, 1, 0, 0);
    assertThat(works(asking)).isFalse();
  }

  @Test
  void whatMayBeReadAndNotChangedIsRefusedAndWhatMayNotBeReadDoesNotAppear() {
    IssuedToken reader =
        fixtures.token(
            fixtures.org().id(),
            user.id(),
            "read:authorizations",
            "write:authorizations",
            "read:users/" + user.id());
    fixtures.token(org.id(), fixtures.user().id(), "read:tasks");
    Answer answer =
        anonymous()
            .withToken(reader.secret())
            .post(
                BULK,
                "{\"filter\": {\"orgID\": \"%s\"}, \"change\": \"inactive\", \"expect\": 2}"
                    .formatted(org.id()));

    assertCounts(answer, 2, 0, 0, 2);
    assertThat(answer.json().at("/refusals/0/id").asText()).isEqualTo(one.id());
    assertThat(answer.json().at("/refusals/0/reason").asText())
        .isEqualTo("write:users/" + user.id() + " is unauthorized");
    assertThat(works(one)).isTrue();
  }

  @Test
  void tokensOfNobodyAreDeletedWhereTheyAreAskedFor() {
    fixtures.delete("/api/v2/users/" + user.id());
    String filter = "\"orgID\": \"" + org.id() + "\", \"effectiveStatus\": \"ownerDeleted\"";

    assertCounts(bulk("delete", "\"expect\": 0"), 0, 0, 0, 0);
    assertCounts(send(filter, "inactive", "\"dryRun\": true"), 2, 0, 0, 2);
    assertCounts(send(filter, "delete", "\"expect\": 2"), 2, 2, 0, 0);
  }

  @Test
  void moreThanOneBatchIsChanged() {
    for (int i = 0; i < 1003; i++) {
      fixtures.token(org.id(), user.id(), "read:tasks");
    }
    Answer answer = bulk("inactive", "\"expect\": 1005");

    assertCounts(answer, 1005, 1005, 0, 0);
    assertThat(answer.json().path("first")).hasSize(20);
    assertCounts(bulk("delete", "\"expect\": 1005"), 1005, 1005, 0, 0);
  }
}
