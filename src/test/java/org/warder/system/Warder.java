package org.warder.system;

import java.net.URI;
import java.util.UUID;
import org.warder.system.Http.Answer;

/**
 * The server under test, started and set up once for all system tests, and ended with them. Every
 * test makes what it needs under names of its own, so that tests run in any order and beside each
 * other.
 */
public abstract class Warder {

  /** The password of the first user. */
  public static final String PASSWORD = "correct-horse-1";

  /** The name of the first user, who set the instance up. */
  public static final String OPERATOR = "ops";

  /** What setup gave: the address, and whom everything belongs to. */
  public record Instance(
      URI url, String operatorToken, String orgId, String org, String userId, String bucketId) {}

  /** The server, which the first caller starts and sets up. */
  protected static Instance instance() {
    return SharedServer.USUAL.instance();
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

  /** Raw HTTP without a credential. */
  protected static Http anonymous() {
    return new Http(instance().url(), null);
  }

  /** Where the server's health and metrics are. */
  protected static URI managementUrl() {
    return SharedServer.USUAL.server().managementUrl();
  }

  /** How many errors the server has logged. */
  protected static long loggedErrors() {
    return SharedServer.USUAL
        .server()
        .messages()
        .lines()
        .filter(line -> line.matches("\\[[^]]*] [0-9a-f]{8} \\S+ +E .*"))
        .count();
  }

  /** All that the server has logged. */
  protected static String log() {
    return SharedServer.USUAL.server().log();
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
