package org.warder.system.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http;
import org.warder.system.Json;
import org.warder.system.Warder;

/** Tokens by whether they work, when they expire and were issued (api.md, Filters of tokens). */
class TokenFiltersST extends Warder {

  private static final String TOKENS = "/api/v2/authorizations";
  private static final Instant END = Instant.parse("2099-01-01T00:00:00Z");

  private static Fixtures fixtures;
  private static Made org;
  private static Made gone;
  private static IssuedToken active;
  private static IssuedToken inactive;
  private static IssuedToken ending;
  private static IssuedToken blocked;
  private static IssuedToken orphan;

  @BeforeAll
  static void createTokens() {
    fixtures = new Fixtures(operator());
    org = fixtures.org();
    Made user = fixtures.user();
    active = fixtures.token(org.id(), user.id(), "read:tasks");
    inactive = fixtures.token(org.id(), user.id(), "read:tasks");
    change("/" + inactive.id(), "{\"status\": \"inactive\"}");
    ending = fixtures.token(org.id(), user.id(), "read:tasks");
    change("/" + ending.id(), "{\"expiresAt\": \"" + END + "\"}");
    Made away = fixtures.user();
    blocked = fixtures.token(org.id(), away.id(), "read:tasks");
    assertThat(operator().patch("/api/v2/users/" + away.id(), "{\"status\": \"inactive\"}"))
        .hasStatus(200);
    gone = fixtures.user();
    orphan = fixtures.token(org.id(), gone.id(), "read:tasks");
    fixtures.delete("/api/v2/users/" + gone.id());
  }

  private static void change(String path, String body) {
    assertThat(operator().patch(TOKENS + path, body)).hasStatus(200);
  }

  @Test
  void tokensAreFoundByWhetherTheyWork() {
    assertThat(found("effectiveStatus=active")).containsExactly(active.id(), ending.id());
    assertThat(found("effectiveStatus=inactive")).containsExactly(inactive.id());
    assertThat(found("effectiveStatus=ownerInactive")).containsExactly(blocked.id());
    assertThat(found("effectiveStatus=expired")).isEmpty();
    assertThat(found("effectiveStatus="))
        .containsExactly(active.id(), inactive.id(), ending.id(), blocked.id());
  }

  @Test
  void tokensOfNobodyAreListedWhereTheyAreAskedForAlone() {
    String path = TOKENS + "?effectiveStatus=ownerDeleted&orgID=" + org.id();
    JsonNode list = operator().get(path).json().path("authorizations");

    assertThat(list).hasSize(1);
    assertThat(list.get(0).path("id").asText()).isEqualTo(orphan.id());
    assertThat(list.get(0).path("user").asText("absent")).isEmpty();
    assertThat(list.get(0).path("userID").asText()).isEqualTo(gone.id());
    assertThat(list.get(0).path("effectiveStatus").asText()).isEqualTo("ownerDeleted");
    assertThat(Json.ids(reader("read:users/" + gone.id()).get(path), "authorizations"))
        .containsExactly(orphan.id());
    assertThat(Json.ids(reader("read:users/" + org.id()).get(path), "authorizations")).isEmpty();
  }

  private static Http reader(String users) {
    String elsewhere = fixtures.org().id();
    return anonymous()
        .withToken(
            fixtures.token(elsewhere, instance().userId(), "read:authorizations", users).secret());
  }

  @Test
  void endsAreExclusive() {
    assertThat(found("expiresBefore=" + END)).isEmpty();
    assertThat(found("expiresBefore=" + END.plus(Duration.ofNanos(1000))))
        .containsExactly(ending.id());
    assertThat(found("expiresBefore=" + encoded("2099-01-01T01:00:00.000001+01:00")))
        .containsExactly(ending.id());
  }

  @Test
  void momentsOfCreationAreExclusive() {
    String created = operator().get(TOKENS + "/" + inactive.id()).text("createdAt");

    assertThat(found("createdBefore=" + created)).containsExactly(active.id());
    assertThat(found("createdAfter=" + created)).containsExactly(ending.id(), blocked.id());
    assertThat(found("createdAfter=" + created + "&effectiveStatus=active"))
        .containsExactly(ending.id());
  }

  @Test
  void pagesGoThroughTheOrganizationsThatTheCallerReads() {
    Made admin = fixtures.user();
    Made one = fixtures.org();
    Made other = fixtures.org();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Made in = i % 2 == 0 ? one : other;
      ids.add(fixtures.token(in.id(), admin.id(), "read:tasks").id());
    }
    fixtures.give("owner", admin.id(), one.id());
    fixtures.give("owner", admin.id(), other.id());
    Http reader = anonymous().withCookie(fixtures.session(admin));

    assertThat(page(reader, "descending=true&limit=4&offset=1"))
        .containsExactly(ids.get(4), ids.get(3), ids.get(2), ids.get(1));
    assertThat(page(reader, "effectiveStatus=active&limit=3&after=" + ids.get(1)))
        .containsExactly(ids.get(2), ids.get(3), ids.get(4));
    assertThat(page(reader, "effectiveStatus=active&limit=5&orgID=" + other.id()))
        .containsExactly(ids.get(1), ids.get(3), ids.get(5));
    assertThat(page(reader, "effectiveStatus=active&limit=5&orgID=" + org.id())).isEmpty();
  }

  private static List<String> page(Http reader, String query) {
    return Json.ids(reader.get(TOKENS + "?" + query), "authorizations");
  }

  @ParameterizedTest
  @ValueSource(strings = {"expiresBefore", "createdBefore", "createdAfter"})
  void whatIsNoTimeIsNamed(String parameter) {
    for (String value : List.of("tomorrow", "2026-11-26", "2026-11-26T10:00:00", "1764151200")) {
      assertThat(operator().get(TOKENS + "?" + parameter + "=" + value))
          .isError(400, "invalid", parameter + " must be a time such as 2027-01-31T12:00:00Z");
    }
  }

  @Test
  void unknownStatusIsNamed() {
    assertThat(operator().get(TOKENS + "?effectiveStatus=Active"))
        .isError(
            400,
            "invalid",
            "effectiveStatus must be one of active, inactive, expired, ownerInactive,"
                + " ownerDeleted");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static List<String> found(String query) {
    return Json.ids(operator().get(TOKENS + "?orgID=" + org.id() + "&" + query), "authorizations");
  }
}
