package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Http.Answer;

/** Who still shows a value that has ended is refused, counted and told of in the log. */
class EndedValuesST extends Warder {

  @Test
  void useOfAnEndedValueIsRefusedCountedAndLogged() throws Exception {
    OwnServer server = SharedServer.USUAL.server();
    Http operator = operator();
    IssuedToken token =
        new Fixtures(operator).token(instance().orgId(), instance().userId(), "read:buckets");
    String path = "/api/v2/authorizations/" + token.id();
    operator.post(path + "/rotate", "{\"overlapSeconds\": 0}");
    assertThat(operator.get(path).json().path("lastReusedAt").isNull()).isTrue();

    Http holder = server.http().withToken(token.secret());
    for (int i = 0; i < 3; i++) {
      assertThat(holder.get("/api/v2/buckets")).isError(401, "unauthorized", "unauthorized access");
    }

    assertThat(operator.get(path).text("lastReusedAt")).isNotEmpty();
    JsonNode usage = operator.get(path + "/usage").json();
    assertThat(usage.at("/total/reused").asInt()).isEqualTo(3);
    assertThat(usage.at("/total/denied").asInt()).isZero();
    String line = "token_reuse: a value of token " + token.id() + " that has ended was used once";
    assertThat(server.messages().lines()).filteredOn(text -> text.contains(line)).hasSize(1);
    assertThat(server.log()).doesNotContain(token.secret());
  }

  @Test
  void gateAndIntrospectionCountItToo() {
    IssuedToken token =
        new Fixtures(operator()).token(instance().orgId(), instance().userId(), "write:buckets");
    String path = "/api/v2/authorizations/" + token.id();
    operator().post(path + "/rotate", "{\"overlapSeconds\": 0}");

    Answer gate =
        anonymous()
            .withToken(token.secret())
            .get(
                "/api/authz/forward-auth/influxdb3-core",
                "X-Forwarded-Method",
                "POST",
                "X-Forwarded-Uri",
                "/api/v3/write_lp?db=iot-center");
    Answer told =
        operator()
            .post(
                "/oauth2/introspect",
                "token=" + token.secret(),
                "Content-Type",
                "application/x-www-form-urlencoded");
    assertThat(gate.status()).isEqualTo(401);
    assertThat(told.json().path("active").asBoolean()).isFalse();
    String line = "token " + token.id() + " that has ended was used once, last from 127.0.0.1";
    assertThat(SharedServer.USUAL.server().messages().lines())
        .filteredOn(text -> text.contains(line))
        .hasSize(1);
    JsonNode total = operator().get(path + "/usage").json().path("total");
    assertThat(total.path("reused").asInt()).isEqualTo(2);
    assertThat(total.path("allowed").asInt() + total.path("denied").asInt()).isZero();
  }
}
