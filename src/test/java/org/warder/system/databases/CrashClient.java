package org.warder.system.databases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.http.HttpTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.warder.system.Fixtures;
import org.warder.system.Http;
import org.warder.system.Http.Answer;

/**
 * A client that makes users and tokens, changes and deletes them, in an order of chance, until the
 * server is gone; then it compares what it was told with what is there.
 */
final class CrashClient {

  /** What is there of an owner. */
  private enum Owner {
    ABSENT,
    ACTIVE,
    INACTIVE
  }

  private static final int TOKENS = 20;

  private final String orgId;
  private final Random random;
  private final String name;
  private final List<CrashToken> tokens = new ArrayList<>();

  private int owners;
  private String ownerId = "";
  private Owner owner = Owner.ABSENT;
  private Owner next = Owner.ABSENT;
  private boolean creates;
  private int acknowledged;

  /** A client that has made nothing yet. */
  CrashClient(String orgId, String name, Random random) {
    this.orgId = orgId;
    this.name = name;
    this.random = random;
  }

  /** Sends changes until the server is gone; each that is acknowledged brings the moment nearer. */
  void run(Http operator, CountDownLatch moment) {
    try {
      while (true) {
        change(operator);
        acknowledged++;
        moment.countDown();
      }
    } catch (UncheckedIOException e) {
      // The server is gone; one that does not respond in time is not.
      assertThat(e.getCause()).isNotInstanceOf(HttpTimeoutException.class);
    }
  }

  /** How many changes the server has acknowledged. */
  int acknowledged() {
    return acknowledged;
  }

  private void change(Http operator) {
    if (owner == Owner.ABSENT) {
      tokens.clear();
      createOwner(operator);
      return;
    }
    List<CrashToken> present = tokens.stream().filter(CrashToken::exists).toList();
    int chance = random.nextInt(100);
    if (chance < 2) {
      changeOwner(operator, Owner.ABSENT);
    } else if (chance < 12) {
      changeOwner(operator, owner == Owner.ACTIVE ? Owner.INACTIVE : Owner.ACTIVE);
    } else if (present.isEmpty() || chance < 40 && present.size() < TOKENS) {
      createToken(operator);
    } else {
      CrashToken token = present.get(random.nextInt(present.size()));
      if (chance < 55) {
        token.delete(operator);
      } else if (chance < 75) {
        token.toggle(operator);
      } else {
        token.rotate(operator);
      }
    }
  }

  private void createOwner(Http operator) {
    next = Owner.ACTIVE;
    owners++;
    String body = "{\"name\": \"" + ownerName() + "\"}";
    ownerId = CrashRequest.send(() -> operator.post("/api/v2/users", body)).text("id");
    owner = next;
  }

  private String ownerName() {
    return name + "-" + owners;
  }

  private void changeOwner(Http operator, Owner to) {
    next = to;
    String path = "/api/v2/users/" + ownerId;
    String body = "{\"status\": \"" + to.name().toLowerCase(Locale.ROOT) + "\"}";
    CrashRequest.send(
        () -> to == Owner.ABSENT ? operator.delete(path) : operator.patch(path, body));
    owner = next;
  }

  private void createToken(Http operator) {
    creates = true;
    String body =
        "{\"orgID\": \"%s\", \"userID\": \"%s\", \"permissions\": %s}"
            .formatted(orgId, ownerId, permissions());
    Answer created = CrashRequest.send(() -> operator.post("/api/v2/authorizations", body));
    tokens.add(new CrashToken(created));
    creates = false;
  }

  private JsonNode permissions() {
    String buckets = "orgs/" + orgId + "/buckets";
    return Fixtures.permissions("read:" + buckets, "write:" + buckets);
  }

  /** Compares all that it was told with what is there. */
  void verify(Http operator) {
    JsonNode found = operator.get("/api/v2/users?name=" + ownerName()).json().path("users").path(0);
    Owner state =
        found.isMissingNode()
            ? Owner.ABSENT
            : Owner.valueOf(found.path("status").asText().toUpperCase(Locale.ROOT));
    assertThat(List.of(owner, next)).as("states of %s", ownerName()).contains(state);
    owner = state;
    next = state;
    ownerId = found.path("id").asText(ownerId);
    if (state == Owner.ABSENT) {
      tokens.forEach(token -> token.verifyWithoutOwner(operator));
    } else {
      tokens.forEach(token -> token.verify(operator, state == Owner.ACTIVE));
      verifyList(operator);
    }
    creates = false;
  }

  /** Of a creation that was not acknowledged there is all or nothing. */
  private void verifyList(Http operator) {
    Set<String> known = tokens.stream().map(CrashToken::id).collect(Collectors.toSet());
    int unknown = 0;
    for (JsonNode token :
        operator.get("/api/v2/authorizations?userID=" + ownerId).json().path("authorizations")) {
      if (!known.contains(token.path("id").asText())) {
        unknown++;
        assertThat(token.path("permissions")).hasSize(permissions().size());
        new Fixtures(operator).delete("/api/v2/authorizations/" + token.path("id").asText());
      }
    }
    assertThat(unknown).as("tokens that nobody asked for").isLessThanOrEqualTo(creates ? 1 : 0);
  }
}
