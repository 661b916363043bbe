package org.warder.system.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http;
import org.warder.system.OwnServer;
import org.warder.system.RawHttp;
import org.warder.system.RawHttp.RawAnswer;
import org.warder.system.Warder;
import org.warder.system.Warder.Instance;

/** A gate with a route map, an organization and credentials of one's own (README, Settings). */
class GateSettingsST {

  private static final String ORG = "plant-b";

  @TempDir private static Path folder;

  private static OwnServer server;
  private static Instance instance;
  private static Fixtures fixtures;
  private static String orgId;
  private static String bucketId;

  @BeforeAll
  static void start() throws IOException {
    Path routes = Files.createDirectory(folder.resolve("routes"));
    Files.writeString(
        routes.resolve("mine.yaml"),
        """
        backend: influxdb3
        routes:
          - methods: [GET]
            path: /read
            needs: read bucket
            bucket: db
            credential: reader
          - methods: [GET]
            path: /open
            needs: public
        """);
    Path credentials = Files.createDirectory(folder.resolve("credentials"));
    Files.writeString(credentials.resolve("mine"), "Token for-mine\n");
    Files.writeString(credentials.resolve("mine.reader"), "Bearer for-readers\n");
    server =
        new OwnServer("gate-settings")
            .with("GATE_ROUTES", routes.toString())
            .with("GATE_CREDENTIALS", credentials.toString())
            .with("GATE_UPSTREAM_AUTHORIZATION", "Bearer for-all")
            .with("GATE_ORGANIZATION", ORG)
            .with("GATE_QUERY_CREDENTIALS", "true")
            .with("GATE_STATUS", "public")
            .with("GATE_CACHE_SECONDS", "5")
            .start();
    instance = Warder.setUp(server.url());
    Http operator = server.http().withToken(instance.operatorToken());
    fixtures = new Fixtures(operator);
    orgId = operator.post("/api/v2/orgs", "{\"name\": \"" + ORG + "\"}").text("id");
    bucketId =
        operator
            .post("/api/v2/buckets", "{\"name\": \"b\", \"orgID\": \"" + orgId + "\"}")
            .text("id");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void rowsHaveTheirOwnCredential() {
    RawAnswer answer = ask("mine", reader(), "/read?db=b");

    assertAllowed(answer, "Bearer for-readers");
    assertThat(answer.header("X-Warder-Org")).containsExactly(ORG);
  }

  @Test
  void otherRowsHaveThatOfTheirMapAndOtherMapsThatOfAll() {
    assertAllowed(ask("mine", null, "/open"), "Token for-mine");
    assertAllowed(ask("influxdb3-core", null, "/health"), "Bearer for-all");
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
    String query = "/query?db=b&q=select%20*%20from%20m&p=of-the-backend";

    assertAllowed(ask("influxdb3-core", reader(), query), "Bearer for-all");
  }

  @Test
  void nginxMayKeepWhatIsAllowedForAWhile() {
    RawAnswer allowed = ask("mine", reader(), "/read?db=b");
    RawAnswer refused = ask("mine", reader(), "/read?db=other");

    assertThat(allowed.header("X-Accel-Expires")).containsExactly("5");
    assertThat(allowed.header("Cache-Control")).isEmpty();
    assertThat(refused.header("X-Accel-Expires")).isEmpty();
    assertThat(refused.header("Cache-Control")).containsExactly("no-store");
  }

  private static String reader() {
    return fixtures
        .token(orgId, instance.userId(), "read:orgs/" + orgId + "/buckets/" + bucketId)
        .secret();
  }

  private static RawAnswer ask(String map, String token, String uri) {
    String head = Asked.FORWARD_AUTH.head(map, "GET", uri);
    String credential = token == null ? "" : "\nAuthorization: Bearer " + token;
    return new RawHttp(server.url()).send(head + credential, "");
  }

  private static void assertAllowed(RawAnswer answer, String authorization) {
    assertThat(answer.statusLine()).as(answer.body()).contains(" 200");
    assertThat(answer.header("Authorization")).containsExactly(authorization);
    assertThat(answer.header("X-Warder-Upstream-Authorization")).containsExactly(authorization);
  }
}
