package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http.Answer;

/** Tokens of a user of their own, for tests of changes of many. */
abstract class BulkTest extends Warder {

  static final String TOKENS = "/api/v2/authorizations";
  static final String BULK = TOKENS + "/bulk";

  final Fixtures fixtures = new Fixtures(operator());
  Made org;
  Made user;
  IssuedToken one;
  IssuedToken two;

  @BeforeEach
  final void makeTokens() {
    org = fixtures.org();
    user = fixtures.user();
    one = fixtures.token(org.id(), user.id(), "read:tasks");
    two = fixtures.token(org.id(), user.id(), "read:tasks");
  }

  final Answer bulk(String change, String more) {
    return send("\"userID\": \"" + user.id() + "\"", change, more);
  }

  static Answer send(String filter, String change, String more) {
    return operator()
        .post(BULK, "{\"filter\": {%s}, \"change\": \"%s\", %s}".formatted(filter, change, more));
  }

  static void assertCounts(Answer answer, int matched, int changed, int unchanged, int refused) {
    assertThat(answer).isJson(200);
    JsonNode json = answer.json();
    assertThat(json.path("matched").asInt()).as(answer.body()).isEqualTo(matched);
    assertThat(json.path("changed").asInt()).as(answer.body()).isEqualTo(changed);
    assertThat(json.path("unchanged").asInt()).as(answer.body()).isEqualTo(unchanged);
    assertThat(json.path("refused").asInt()).as(answer.body()).isEqualTo(refused);
    assertThat(Instant.parse(answer.text("asOf"))).isBefore(Instant.now().plusSeconds(1));
  }

  static boolean works(IssuedToken token) {
    return anonymous().withToken(token.secret()).get("/api/v2/orgs").status() == 200;
  }
}
