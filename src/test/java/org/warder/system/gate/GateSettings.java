package org.warder.system.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures.Made;
import org.warder.system.RawHttp;
import org.warder.system.RawHttp.RawAnswer;
import org.warder.system.SharedServer;

/** A gate with a route map, an organization and credentials of one's own (README, Settings). */
class GateSettings extends ConfiguredGate {

  @Test
  void rowsHaveTheirOwnCredential() {
    RawAnswer answer = ask("mine", reader(), "/read?db=" + bucket.name());

    assertAllowed(answer, "Bearer for-readers");
    assertThat(answer.header("X-Warder-Org")).containsExactly(ORG);
  }

  @Test
  void otherRowsHaveThatOfTheirMapAndOtherMapsThatOfAll() {
    assertAllowed(ask("mine", null, "/open"), "Token for-mine");
    assertAllowed(ask("influxdb3-core", null, "/health"), SharedServer.CREDENTIAL);
  }

  @Test
  void databasesAreBucketsOfTheOrganizationThatIsConfigured() {
    Made elsewhere = fixtures.bucket(instance.orgId());
    String token =
        fixtures
            .token(
                instance.orgId(), instance.userId(), "read:orgs/" + instance.orgId() + "/buckets")
            .secret();

    assertThat(ask("mine", token, "/read?db=" + elsewhere.name()).statusLine()).contains(" 403");
    assertThat(ask("mine", reader(), "/read?db=" + elsewhere.name()).statusLine()).contains(" 403");
  }

  @Test
  void aCredentialInTheQueryIsLetPassWhereThatIsWanted() {
    String query =
        "/query?db=%s&q=select%%20*%%20from%%20m&p=of-the-backend".formatted(bucket.name());

    assertAllowed(ask("influxdb3-core", reader(), query), SharedServer.CREDENTIAL);
  }

  @Test
  void nginxMayKeepWhatIsAllowedForAWhile() {
    RawAnswer allowed = ask("mine", reader(), "/read?db=" + bucket.name());
    RawAnswer refused = ask("mine", reader(), "/read?db=other");

    assertThat(allowed.header("X-Accel-Expires")).containsExactly("60");
    assertThat(allowed.header("Cache-Control")).isEmpty();
    assertThat(refused.header("X-Accel-Expires")).isEmpty();
    assertThat(refused.header("Cache-Control")).containsExactly("no-store");
  }

  private String reader() {
    return fixtures
        .token(orgId(), instance.userId(), "read:orgs/" + orgId() + "/buckets/" + bucket.id())
        .secret();
  }

  private RawAnswer ask(String map, String token, String uri) {
    String head = Asked.FORWARD_AUTH.head(map, "GET", uri);
    String credential = token == null ? "" : "\nAuthorization: Bearer " + token;
    return new RawHttp(instance.url()).send(head + credential, "");
  }

  private static void assertAllowed(RawAnswer answer, String authorization) {
    assertThat(answer.statusLine()).as(answer.body()).contains(" 200");
    assertThat(answer.header("Authorization")).containsExactly(authorization);
    assertThat(answer.header("X-Warder-Upstream-Authorization")).containsExactly(authorization);
  }
}
