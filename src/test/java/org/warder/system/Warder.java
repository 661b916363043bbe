package org.warder.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.UUID;
import org.microshed.testing.ApplicationEnvironment;
import org.microshed.testing.jupiter.MicroShedTest;
import org.warder.system.Http.Answer;

/**
 * The server under test, set up once for all system tests. Every test makes what it needs under
 * names of its own, so that tests run in any order and beside each other.
 */
@MicroShedTest
public abstract class Warder {

  /** The password of the first user. */
  protected static final String PASSWORD = "correct-horse-1";

  /** The name of the first user, who set the instance up. */
  protected static final String OPERATOR = "ops";

  private static Instance instance;

  /** What setup gave: the address, and whom everything belongs to. */
  public record Instance(
      URI url, String operatorToken, String orgId, String org, String userId, String bucketId) {}

  /** The server, which the first caller sets up. */
  protected static synchronized Instance instance() {
    if (instance == null) {
      URI url = URI.create(ApplicationEnvironment.Resolver.load().getApplicationURL());
      String token = System.getProperty("st.operator.token");
      instance = token == null ? setUp(url) : lookUp(url, token);
    }
    return instance;
  }

  /** Sets an empty server up. */
  public static Instance setUp(URI url) {
    Answer answer =
        new Http(url, null)
            .post(
                "/api/v2/setup",
                """
                {"username": "%s", "password": "%s", "org": "plant-a", "bucket": "iot-center"}
                """
                    .formatted(OPERATOR, PASSWORD));
    if (answer.status() != 201) {
      throw new IllegalStateException("setup: " + answer);
    }
    return new Instance(
        url,
        answer.json().at("/auth/token").asText(),
        answer.json().at("/org/id").asText(),
        answer.json().at("/org/name").asText(),
        answer.json().at("/user/id").asText(),
        answer.json().at("/bucket/id").asText());
  }

  /** A server that was set up by {@link #setUp}'s names, for runs against one that stays up. */
  private static Instance lookUp(URI url, String token) {
    Http operator = new Http(url, "Token " + token);
    JsonNode org = operator.get("/api/v2/orgs?org=plant-a").json().at("/orgs/0");
    String orgId = org.path("id").asText();
    return new Instance(
        url,
        token,
        orgId,
        org.path("name").asText(),
        operator.get("/api/v2/me").text("id"),
        operator
            .get("/api/v2/buckets?name=iot-center&orgID=" + orgId)
            .json()
            .at("/buckets/0/id")
            .asText());
  }

  /** Raw HTTP without a credential. */
  protected static Http anonymous() {
    return new Http(instance().url(), null);
  }

  /** Raw HTTP with the operator token. */
  protected static Http operator() {
    return anonymous().withToken(instance().operatorToken());
  }

  /** A name that nothing else has. */
  protected static String unique(String prefix) {
    return prefix + "-" + UUID.randomUUID();
  }
}
