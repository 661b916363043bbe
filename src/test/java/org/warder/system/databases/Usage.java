package org.warder.system.databases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Http;
import org.warder.system.Http.Answer;
import org.warder.system.OwnServer;
import org.warder.system.Warder.Instance;

/**
 * The use of a token is what was sent, exactly, and what was written before the server is killed
 * (src/docs/api.md, Use).
 */
class Usage {

  private static final String TOKENS = "/api/v2/authorizations/";
  private static final int MANY = 400;

  private Instance instance;
  private Http operator;
  private IssuedToken token;
  private Http holder;

  @ParameterizedTest
  @EnumSource
  void isWhatWasSent(Database database) {
    OwnServer server = database.server();
    List<Path> incidents = server.incidents();
    instance = database.instance();
    operator = database.operator();
    String org = "orgs/" + instance.orgId() + "/buckets";
    token =
        new Fixtures(operator)
            .token(
                instance.orgId(),
                instance.userId(),
                "read:" + org,
                "write:" + org + "/" + instance.bucketId(),
                "read:tasks");
    holder = server.http().withToken(token.secret());
    assertNeverUsed();

    useInEveryWay();
    assertUsed(11, 7, 3, 4);
    // Before it looks for them, the server writes what it has counted.
    operator.get("/api/v2/authorizations?advice=unused");
    IntStream.range(0, MANY)
        .parallel()
        .forEach(i -> assertThat(write("iot-center")).isEqualTo(200));
    assertUsed(11 + MANY, 7, 3, 4 + MANY);

    server.kill();
    server.start();
    long left = usage().at("/total/allowed").asLong();
    assertThat(left).isBetween(11L, 11L + MANY);
    assertUsed(left, 7, 3, left - 7);
    assertThat(server.incidents()).isEqualTo(incidents);
  }

  private void assertNeverUsed() {
    JsonNode usage = usage();
    assertThat(usage.path("recordedSince").isTextual()).isTrue();
    for (String member : new String[] {"firstUsedAt", "lastUsedAt", "lastReusedAt", "last"}) {
      assertThat(usage.get(member).isNull()).as(member).isTrue();
    }
    assertThat(operator.get(TOKENS + token.id()).json().get("lastUsedAt").isNull()).isTrue();
  }

  /** By the token: 5 requests of the API, 4 checks of the gate, 2 introspections; 7 in vain. */
  private void useInEveryWay() {
    String org = instance.orgId();
    for (int i = 0; i < 3; i++) {
      expect(200, holder.get("/api/v2/buckets?orgID=" + org));
    }
    expect(404, holder.get("/api/v2/buckets/0000000000000abc"));
    expect(404, holder.put("/api/v2/no-such-path", "{}"));
    expect(401, holder.get("/api/v2/users/" + instance.userId()));
    expect(401, holder.get(TOKENS + token.id()));
    expect(401, holder.post("/api/v2/buckets", "{\"name\": \"x\", \"orgID\": \"" + org + "\"}"));
    for (int i = 0; i < 4; i++) {
      assertThat(write("iot-center")).isEqualTo(200);
    }
    assertThat(write("_monitoring")).isEqualTo(403);
    assertThat(write("nothing")).isEqualTo(403);
    assertThat(introspect().path("active").asBoolean()).isTrue();
    assertThat(introspect().path("active").asBoolean()).isTrue();
    operator.patch(TOKENS + token.id(), "{\"status\": \"inactive\"}");
    expect(401, holder.get("/api/v2/buckets"));
    assertThat(introspect().path("active").asBoolean()).isFalse();
    operator.patch(TOKENS + token.id(), "{\"status\": \"active\"}");
    // Nobody's use: an explanation, and who may not see it.
    operator.post(
        TOKENS + token.id() + "/check",
        "{\"action\": \"read\", \"resource\": {\"type\": \"tasks\"}}");
    expect(401, operator.withAuthorization(null).get("/api/v2/me"));
  }

  private static void expect(int status, Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
  }

  private int write(String database) {
    return holder
        .get(
            "/api/authz/forward-auth/influxdb3-core",
            "X-Forwarded-Method",
            "POST",
            "X-Forwarded-Uri",
            "/api/v3/write_lp?db=" + database)
        .status();
  }

  private JsonNode introspect() {
    return operator
        .post(
            "/oauth2/introspect",
            "token=" + token.secret(),
            "Content-Type",
            "application/x-www-form-urlencoded")
        .json();
  }

  private void assertUsed(long allowed, long denied, long reads, long writes) {
    JsonNode usage = usage();
    assertThat(usage.at("/total/allowed").asLong()).isEqualTo(allowed);
    assertThat(usage.at("/total/denied").asLong()).isEqualTo(denied);
    assertThat(usage.at("/total/reused").asLong()).isZero();
    JsonNode days = usage.path("days");
    assertThat(days).hasSize(2);
    assertThat(days.at("/0/allowed").asLong() + days.at("/1/allowed").asLong()).isEqualTo(allowed);
    JsonNode permissions = usage.path("permissions");
    assertThat(permissions.at("/0/permission/resource/type").asText()).isEqualTo("buckets");
    assertThat(permissions.at("/0/count").asLong()).isEqualTo(reads);
    assertThat(permissions.at("/1/count").asLong()).isEqualTo(writes);
    assertThat(permissions.at("/1/lastUsedAt").isTextual()).isTrue();
    assertThat(permissions.at("/2/count").asLong()).isZero();
    assertThat(permissions.at("/2/lastUsedAt").isNull()).isTrue();
    assertThat(usage.at("/last/address").asText()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
    assertThat(operator.get(TOKENS + token.id()).text("lastUsedAt"))
        .isEqualTo(usage.path("lastUsedAt").asText());
  }

  /** Over yesterday and today: a day may end during the test. */
  private JsonNode usage() {
    LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
    Answer answer = operator.get(TOKENS + token.id() + "/usage?from=" + yesterday);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.json();
  }
}
