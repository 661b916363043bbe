package org.warder.system.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http;
import org.warder.system.Http.Answer;
import org.warder.system.Warder;

/**
 * By the real clock a token works until its end, and not a second longer: in API, gate,
 * introspection and the sessions of its owner, all of which know it by then (src/docs/api.md,
 * Expiry).
 */
class TokenEndsEverywhereST extends Warder {

  private static final int LIFETIME = 4;
  private static final String WRITE = "/api/v3/write_lp?db=iot-center";

  private final Fixtures fixtures = new Fixtures(operator());

  @Test
  void endsOnTimeByTheRealClock() {
    String org = instance().orgId();
    Made owner = fixtures.user();
    Http session = anonymous().withCookie(fixtures.session(owner));
    Instant end = Instant.now().plusSeconds(LIFETIME);
    String permissions =
        Fixtures.permissions("read:orgs/" + org, "write:orgs/" + org + "/buckets").toString();
    String token =
        operator()
            .post(
                "/api/v2/authorizations",
                "{\"orgID\": \"%s\", \"userID\": \"%s\", \"permissions\": %s, \"expiresAt\": \"%s\"}"
                    .formatted(org, owner.id(), permissions, end))
            .text("token");
    Http holder = anonymous().withToken(token);
    String path = "/api/v2/orgs/" + org;
    Map<String, BooleanSupplier> doors = new LinkedHashMap<>();
    doors.put("API", () -> holder.get(path).status() == 200);
    doors.put("session", () -> session.get(path).status() == 200);
    doors.put("introspection", () -> isActive(token));
    doors.put("gate", () -> isLetThrough(token));

    Map<String, Instant> accepted = new LinkedHashMap<>();
    Map<String, Instant> refused = new LinkedHashMap<>();
    while (refused.size() < doors.size() && Instant.now().isBefore(end.plusSeconds(10))) {
      doors.forEach(
          (door, isOpen) -> {
            Instant before = Instant.now();
            if (isOpen.getAsBoolean()) {
              accepted.put(door, before);
            } else {
              refused.putIfAbsent(door, Instant.now());
            }
          });
    }

    assertThat(accepted.keySet()).isEqualTo(doors.keySet());
    assertThat(refused.keySet()).containsAll(doors.keySet());
    // What was asked after the end was refused, and what was refused was answered after the end.
    assertThat(accepted.values()).allMatch(last -> last.isBefore(end.plusSeconds(1)));
    assertThat(refused.values()).allMatch(first -> !first.isBefore(end));
  }

  private static boolean isActive(String token) {
    Answer told =
        operator()
            .post(
                "/oauth2/introspect",
                "token=" + token,
                "Content-Type",
                "application/x-www-form-urlencoded");
    return told.json().path("active").asBoolean();
  }

  private static boolean isLetThrough(String token) {
    return Asked.AUTH_REQUEST
        .about(instance().url(), token, "POST", WRITE)
        .statusLine()
        .startsWith("HTTP/1.1 200");
  }
}
