package org.warder.system.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;
import org.warder.system.RawHttp.RawAnswer;
import org.warder.system.Warder;

/** A database is the bucket of its name now, in one organization (src/docs/gate/routes.md). */
class GateBucketsST extends Warder {

  private final Fixtures fixtures = new Fixtures(operator());
  private final Made own = fixtures.bucket(instance().orgId());
  private final Made owner = fixtures.user();
  private final IssuedToken token =
      fixtures.token(
          instance().orgId(),
          owner.id(),
          "write:orgs/" + instance().orgId() + "/buckets/" + own.id());

  @Test
  void bucketsAreFoundByTheNameThatTheyHaveNow() {
    String before = "/api/v3/write_lp?db=" + own.name();
    assertAllowed(ask(token.secret(), "POST", before));

    operator().patch("/api/v2/buckets/" + own.id(), "{\"name\": \"" + own.name() + "-new\"}");
    assertDenied(ask(token.secret(), "POST", before));
    assertAllowed(ask(token.secret(), "POST", before + "-new"));

    fixtures.delete("/api/v2/buckets/" + own.id());
    assertDenied(ask(token.secret(), "POST", before + "-new"));
    operator()
        .post(
            "/api/v2/buckets",
            "{\"name\": \"%s-new\", \"orgID\": \"%s\"}".formatted(own.name(), instance().orgId()));
    assertDenied(ask(token.secret(), "POST", before + "-new"));
  }

  @Test
  void theSameNameInAnotherOrganizationIsAnotherBucket() {
    Made org = fixtures.org();
    String there =
        operator()
            .post(
                "/api/v2/buckets",
                "{\"name\": \"%s\", \"orgID\": \"%s\"}".formatted(own.name(), org.id()))
            .text("id");
    String foreign =
        fixtures
            .token(org.id(), owner.id(), "write:orgs/" + org.id() + "/buckets/" + there)
            .secret();

    RawAnswer refused = ask(foreign, "POST", "/api/v3/write_lp?db=" + own.name());
    assertDenied(refused);
    assertThat(refused.body()).contains("another organization");
    assertAllowed(ask(instance().operatorToken(), "POST", "/api/v3/write_lp?db=" + own.name()));
  }

  private RawAnswer ask(String secret, String method, String uri) {
    return Asked.FORWARD_AUTH.about(instance().url(), secret, method, uri);
  }

  private static void assertAllowed(RawAnswer answer) {
    assertThat(answer.statusLine()).as(answer.body()).startsWith("HTTP/1.1 200");
  }

  private static void assertDenied(RawAnswer answer) {
    assertThat(answer.statusLine()).as(answer.body()).startsWith("HTTP/1.1 403");
  }
}
