package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.warder.system.Http.Answer;

/** The flow of the documentation page "Create a token", by API. */
class CreateTokenST extends Warder {

  @Test
  void tokenScopedByBucketNameMayWriteToThatBucketAndNoOther() {
    Answer created = operator().post("/api/v2/authorizations", request());

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("Cache-Control")).isEqualTo("no-store");
    assertThat(created.json().at("/permissions/2/resource/id").asText())
        .isEqualTo(instance().bucketId());
    assertThat(created.json().at("/permissions/2/resource/name").asText()).isEqualTo("iot-center");
    Http token = anonymous().withToken(created.text("token"));
    assertThat(token.get("/api/v2/buckets/" + instance().bucketId()).status()).isEqualTo(200);
  }

  @Test
  void valueIsShownOnceAndRedactedEverAfter() {
    Answer created = operator().post("/api/v2/authorizations", request());
    String secret = created.text("token");
    String path = "/api/v2/authorizations/" + created.text("id");

    assertThat(operator().get(path).text("token")).isEqualTo("redacted");
    assertThat(operator().get("/api/v2/authorizations").body()).doesNotContain(secret);
    assertThat(operator().patch(path, "{}").text("token")).isEqualTo("redacted");
  }

  private static String request() {
    return """
        {"status": "active", "description": "d", "orgID": "ORG", "permissions": [
          {"action": "read", "resource": {"orgID": "ORG", "type": "authorizations"}},
          {"action": "read", "resource": {"orgID": "ORG", "type": "buckets"}},
          {"action": "write", "resource": {"orgID": "ORG", "type": "buckets", "name": "iot-center"}}]}
        """
        .replace("ORG", instance().orgId());
  }
}
