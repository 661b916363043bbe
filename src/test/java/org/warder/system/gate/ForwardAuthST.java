package org.warder.system.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;
import org.warder.system.RawHttp.RawAnswer;
import org.warder.system.SharedServer;
import org.warder.system.Warder;

/** What the gate says to each kind of proxy (src/docs/gate/forward-auth.md, Responses). */
@ParameterizedClass
@EnumSource(Asked.class)
class ForwardAuthST extends Warder {

  private static final String INVALID = "Bearer error=\"invalid_token\"";

  @Parameter private Asked proxy;

  private final Fixtures fixtures = new Fixtures(operator());
  private Made own;
  private Made other;
  private Made owner;
  private IssuedToken token;

  @BeforeEach
  void issueATokenForOneBucket() {
    own = fixtures.bucket(instance().orgId());
    other = fixtures.bucket(instance().orgId());
    owner = fixtures.user();
    token = fixtures.token(instance().orgId(), owner.id(), permission(own));
  }

  @Test
  void allowsWhatTheTokenMay() {
    RawAnswer allowed = ask(token.secret(), "POST", "/api/v3/write_lp?db=" + own.name());

    assertThat(allowed.statusLine()).startsWith("HTTP/1.1 200");
    assertThat(allowed.body()).isEmpty();
    assertThat(allowed.header("X-Warder-Token-Id")).containsExactly(token.id());
    assertThat(allowed.header("X-Warder-User")).containsExactly(owner.name());
    assertThat(allowed.header("X-Warder-Org")).containsExactly(instance().org());
    assertThat(allowed.header("X-Warder-Permission")).containsExactly(permission(own));
    assertThat(allowed.header("Cache-Control")).containsExactly("no-store");
    assertThat(allowed.header("Authorization")).containsExactly(SharedServer.CREDENTIAL);
    assertThat(allowed.header("Set-Cookie")).isEmpty();
  }

  @Test
  void namesWhatIsMissing() {
    RawAnswer denied = ask(token.secret(), "POST", "/api/v3/write_lp?db=" + other.name());

    assertThat(denied.statusLine()).startsWith("HTTP/1.1 403");
    assertThat(denied.header("WWW-Authenticate"))
        .containsExactly(
            "Bearer error=\"insufficient_scope\", scope=\"" + permission(other) + "\"");
    assertThat(denied.body()).contains("\"forbidden\"", permission(other) + " is missing");
    assertThat(denied.header("Cache-Control")).containsExactly("no-store");
    assertThat(denied.header("X-Warder-Token-Id")).isEmpty();
  }

  @Test
  void readingIsNotWriting() {
    String query = "/query?q=select%20*%20from%20m&db=" + own.name();

    assertDenied(ask(token.secret(), "GET", query));
    String reader =
        fixtures
            .token(
                instance().orgId(),
                owner.id(),
                "read:orgs/" + instance().orgId() + "/buckets/" + own.id())
            .secret();
    assertAllowed(ask(reader, "GET", query));
    assertDenied(ask(reader, "POST", "/api/v3/write_lp?db=" + own.name()));
  }

  @Test
  void tokensThatDoNotWorkLookAllTheSame() {
    String write = "/api/v3/write_lp?db=" + own.name();
    String session = fixtures.session(owner).replaceFirst(".*?=([^;]*).*", "$1");
    RawAnswer missing = ask(null, "POST", write);
    assertThat(missing.statusLine()).startsWith("HTTP/1.1 401");
    assertThat(missing.header("WWW-Authenticate")).containsExactly(INVALID);

    String path = "/api/v2/authorizations/" + token.id();
    operator().patch(path, "{\"status\": \"inactive\"}");
    RawAnswer inactive = ask(token.secret(), "POST", write);
    operator().patch(path, "{\"status\": \"active\"}");
    assertAllowed(ask(token.secret(), "POST", write));
    operator().patch("/api/v2/users/" + owner.id(), "{\"status\": \"inactive\"}");
    RawAnswer ofInactiveOwner = ask(token.secret(), "POST", write);
    operator().patch("/api/v2/users/" + owner.id(), "{\"status\": \"active\"}");
    assertAllowed(ask(token.secret(), "POST", write));
    fixtures.delete("/api/v2/users/" + owner.id());
    RawAnswer ofNobody = ask(token.secret(), "POST", write);
    fixtures.delete(path);
    RawAnswer revoked = ask(token.secret(), "POST", write);

    assertThat(
            List.of(
                inactive,
                ofInactiveOwner,
                ofNobody,
                revoked,
                ask("nonsense", "POST", write),
                ask(session, "POST", write)))
        .allSatisfy(
            refused -> {
              assertThat(refused.statusLine()).isEqualTo(missing.statusLine());
              assertThat(refused.body()).isEqualTo(missing.body());
              assertThat(refused.header("WWW-Authenticate")).containsExactly(INVALID);
            });
  }

  @Test
  void whatNoRowIsAboutIsRefusedBeforeAnybodyIsAskedWhoTheyAre() {
    RawAnswer refused = ask(null, "GET", "/no/such/path");

    assertThat(refused.statusLine()).startsWith("HTTP/1.1 403");
    assertThat(refused.header("X-Warder-Reason")).containsExactly("route");
    assertThat(refused.header("WWW-Authenticate")).isEmpty();
    assertThat(ask(instance().operatorToken(), "OPTIONS", "/api/v3/write_lp?db=a").statusLine())
        .startsWith("HTTP/1.1 403");
  }

  @Test
  void aCredentialInTheQueryOfAQueryIsNone() {
    String query = "/query?q=select%20*%20from%20m&db=" + own.name();

    RawAnswer refused = ask(instance().operatorToken(), "GET", query + "&p=" + token.secret());

    assertThat(refused.statusLine()).startsWith("HTTP/1.1 401");
    assertThat(log()).doesNotContain(token.secret());
  }

  @Test
  void methodsAreComparedAsTheyAreWritten() {
    assertDenied(ask(token.secret(), "post", "/api/v3/write_lp?db=" + own.name()));
    assertDenied(ask(token.secret(), "HEAD", "/api/v3/write_lp?db=" + own.name()));
  }

  private RawAnswer ask(String secret, String method, String uri) {
    return proxy.about(instance().url(), secret, method, uri);
  }

  private static String permission(Made bucket) {
    return "write:orgs/" + instance().orgId() + "/buckets/" + bucket.id();
  }

  private static void assertAllowed(RawAnswer answer) {
    assertThat(answer.statusLine()).as(answer.body()).startsWith("HTTP/1.1 200");
  }

  private static void assertDenied(RawAnswer answer) {
    assertThat(answer.statusLine()).as(answer.body()).startsWith("HTTP/1.1 403");
  }
}
