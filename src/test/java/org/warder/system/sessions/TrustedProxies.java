package org.warder.system.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Http;
import org.warder.system.OwnServer;
import org.warder.system.SharedServer;
import org.warder.system.Warder;

/** Whose address is counted and logged (src/docs/deployment.md, The address of a client). */
public class TrustedProxies extends Warder {

  private static final String CLIENT = "203.0.113.77";
  private static final int GUESSES = 12;
  private static final String INVENTED = "198.51.100.66";

  @Test
  void nobodyIsBelievedWhereNoProxyIsTrusted() {
    String name = new Fixtures(operator()).user().name();

    fail(anonymous(), name, INVENTED);

    assertThat(log())
        .containsPattern(failureOf(name) + "127\\.0\\.0\\.1|" + failureOf(name) + "0:");
  }

  @Test
  void aTrustedProxyIsBelievedAndWhatItsClientInventsIsNot() {
    String name = new Fixtures(SharedServer.TWO_CONNECTIONS.operator()).user().name();

    fail(proxied().http(), name, INVENTED + ", " + CLIENT);

    assertThat(proxied().log()).contains(failureOf(name) + CLIENT).doesNotContain(INVENTED);
  }

  @Test
  void guessesCountByTheClientAndNotByTheProxy() {
    String name = unique("nobody");
    List<Integer> statuses = new ArrayList<>();
    // A machine that is busy takes longer for a guess than the first waits last.
    for (int i = 0; i < GUESSES && !statuses.contains(429); i++) {
      statuses.add(signIn(proxied().http(), name, INVENTED + i + ", " + CLIENT));
    }

    assertThat(statuses).contains(429);
    assertThat(signIn(proxied().http(), name, "203.0.113.78")).isEqualTo(401);
  }

  @Test
  void theUseOfATokenIsTheClients() {
    Warder.Instance instance = SharedServer.TWO_CONNECTIONS.instance();
    Http operator = SharedServer.TWO_CONNECTIONS.operator();
    IssuedToken token =
        new Fixtures(operator)
            .token(
                instance.orgId(), instance.userId(), "read:orgs/" + instance.orgId() + "/buckets");

    proxied()
        .http()
        .withToken(token.secret())
        .get("/api/v2/buckets?orgID=" + instance.orgId(), "X-Forwarded-For", CLIENT);

    assertThat(operator.get("/api/v2/authorizations/" + token.id() + "/usage").body())
        .contains("\"" + CLIENT + "\"");
  }

  private static OwnServer proxied() {
    return SharedServer.TWO_CONNECTIONS.server();
  }

  private static String failureOf(String name) {
    return "of \"" + name + "\" from ";
  }

  private static void fail(Http server, String name, String forwardedFor) {
    assertThat(signIn(server, name, forwardedFor)).isEqualTo(401);
  }

  private static int signIn(Http server, String name, String forwardedFor) {
    return server
        .withAuthorization(Fixtures.basic(name, "not-the-password"))
        .send(
            "POST",
            "/api/v2/signin",
            null,
            "X-Forwarded-For",
            forwardedFor,
            "Forwarded",
            "for=" + INVENTED)
        .status();
  }
}
