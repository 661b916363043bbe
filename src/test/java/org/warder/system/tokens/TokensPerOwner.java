package org.warder.system.tokens;

import static org.warder.system.AnswerAssert.assertThat;

import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http;
import org.warder.system.SharedServer;

/** How many tokens one user may own, of a server where it is twenty (README.md, Settings). */
public class TokensPerOwner {

  private static final int LIMIT = 20;

  @Test
  void oneTooManyIsRefused() {
    SharedServer shared = SharedServer.TWO_CONNECTIONS;
    Http operator = shared.operator();
    Made owner = new Fixtures(operator).user();
    String token =
        """
        {"orgID": "%s", "userID": "%s", "permissions": [{"action": "read", "resource": {"type": "tasks"}}]}
        """
            .formatted(shared.instance().orgId(), owner.id());
    for (int i = 0; i < LIMIT; i++) {
      assertThat(operator.post("/api/v2/authorizations", token)).hasStatus(201);
    }

    assertThat(operator.post("/api/v2/authorizations", token))
        .isError(
            422,
            "unprocessable entity",
            "the owner has 20 tokens, which is the limit of MAX_TOKENS_PER_OWNER: delete some first");
  }
}
