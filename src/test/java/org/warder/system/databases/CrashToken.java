package org.warder.system.databases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Supplier;
import org.warder.system.Http;
import org.warder.system.Http.Answer;

/**
 * A token, and what its state can be by what the server has acknowledged: two states while a
 * request is under way, or if the server has ended in the middle of it, and one else.
 */
final class CrashToken {

  /** What the database holds of a token. */
  private record State(boolean exists, boolean active, boolean rotating) {}

  private static final String ACTIVE = "{\"status\": \"active\"}";
  private static final String INACTIVE = "{\"status\": \"inactive\"}";
  private static final String AN_HOUR = "{\"overlapSeconds\": 3600}";

  private final String path;
  private final String id;
  private String value;

  /** The value before, while the token is rotated; else one that has ended, or null. */
  private String former;

  private State state = new State(true, true, false);
  private State next = state;

  CrashToken(Answer created) {
    id = created.text("id");
    path = "/api/v2/authorizations/" + id;
    value = created.text("token");
  }

  String id() {
    return id;
  }

  boolean exists() {
    return state.exists();
  }

  void delete(Http operator) {
    next = new State(false, false, false);
    send(() -> operator.delete(path));
  }

  /** Deactivates it, or activates it again. */
  void toggle(Http operator) {
    next = new State(true, !state.active(), state.rotating());
    send(() -> operator.patch(path, next.active() ? ACTIVE : INACTIVE));
  }

  /** Rotates it, or finishes the rotation. */
  void rotate(Http operator) {
    next = new State(true, state.active(), !state.rotating());
    Answer answer =
        next.rotating()
            ? send(() -> operator.post(path + "/rotate", AN_HOUR))
            : send(() -> operator.post(path + "/rotate/finish", ""));
    if (state.rotating()) {
      former = value;
      value = answer.text("token");
    }
  }

  /** Sends a change; what was next is so when it is acknowledged. */
  private Answer send(Supplier<Answer> change) {
    Answer answer = CrashRequest.send(change);
    state = next;
    return answer;
  }

  /**
   * Compares it with the database, and the use of its values with both.
   *
   * @param ownerWorks whether the owner is there and active
   */
  void verify(Http operator, boolean ownerWorks) {
    Answer answer = operator.get(path);
    State found = answer.status() == 404 ? new State(false, false, false) : read(answer);
    assertThat(List.of(state, next)).as("states of token %s", id).contains(found);
    boolean works = found.active() && ownerWorks;
    // Then the value is the former one, and what was former before has ended.
    boolean isNewValueLost = found.rotating() && !state.rotating();
    assertUse(operator, value, works);
    if (former != null) {
      assertUse(operator, former, works && found.rotating() && !isNewValueLost);
    }
    state = found;
    next = found;
    if (isNewValueLost) {
      cancel(operator);
    }
  }

  /** Without its owner a token is not found, and its values are refused. */
  void verifyWithoutOwner(Http operator) {
    assertThat(operator.get(path).status()).isEqualTo(404);
    assertUse(operator, value, false);
    if (former != null) {
      assertUse(operator, former, false);
    }
  }

  /** What a client does who never got the new value. */
  private void cancel(Http operator) {
    next = new State(true, state.active(), false);
    send(() -> operator.post(path + "/rotate/cancel", ""));
  }

  private static State read(Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    JsonNode token = answer.json();
    boolean isActive = token.path("status").asText().equals("active");
    return new State(true, isActive, token.path("rotation").isObject());
  }

  private void assertUse(Http operator, String shown, boolean works) {
    int status = operator.withToken(shown).get("/api/v2/buckets").status();
    assertThat(status == 200).as("token %s is accepted (%s)", id, status).isEqualTo(works);
  }
}
