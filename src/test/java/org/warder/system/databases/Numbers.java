package org.warder.system.databases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.warder.system.Http.Answer;

/** Numbers are stored and found again as sent, or refused, on every database. */
@ParameterizedClass
@EnumSource(Database.class)
class Numbers {

  private static final String LARGEST = "9223372036854775807";

  @Parameter private Database database;

  /** Those of other tests. */
  private List<Path> incidents;

  @BeforeEach
  void note() {
    incidents = database.server().incidents();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3600", "2147483647", "2147483648", "9007199254740993", LARGEST})
  void secondsAreFoundAsSent(String seconds) {
    Answer made = create(seconds, "3600");
    assertThat(made.status()).as("%s", made).isEqualTo(201);
    String path = "/api/v2/buckets/" + made.text("id");
    assertThat(rule(path)).isEqualTo(seconds + " 3600");

    Answer changed = database.operator().patch(path, rules(LARGEST, seconds));
    assertThat(changed.status()).as("%s", changed).isEqualTo(200);
    assertThat(rule(path)).isEqualTo(LARGEST + " " + seconds);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9223372036854775808",
        "-9223372036854775809",
        "18446744073709551616",
        "-1",
        "-9223372036854775808",
        "3600.5",
        "1e400",
        "1e19",
        "\"3600\"",
        "true",
        "NaN",
        "\u0663\u0666\u0660\u0660",
        "03600",
        "0x7000"
      })
  void secondsThatAreNoneAreRefused(String seconds) {
    Answer made = create("0", "3600");
    String path = "/api/v2/buckets/" + made.text("id");

    assertRefused(create(seconds, "3600"));
    assertRefused(create("0", seconds));
    assertRefused(database.operator().patch(path, rules(seconds, "3600")));
    assertRefused(database.operator().patch(path, rules("0", seconds)));
    assertThat(rule(path)).isEqualTo("0 3600");
  }

  @Test
  void pagesBehindTheLastAreEmpty() {
    for (String list : new String[] {"authorizations", "users", "orgs", "buckets"}) {
      String path = "/api/v2/" + list + "?limit=100&offset=";
      for (String offset : new String[] {"2147483647", "2147483648", LARGEST}) {
        Answer page = database.operator().get(path + offset);
        assertThat(page.status()).as("%s%s %s", path, offset, page).isIn(200, 400);
        assertThat(page.json().path(list)).isEmpty();
      }
      for (String none : new String[] {"9223372036854775808", "1e2", "%D9%A5", "0x1", "1.0"}) {
        assertThat(database.operator().get(path + none).status()).as(path + none).isEqualTo(400);
      }
    }
    assertThat(database.server().incidents()).isEqualTo(incidents);
  }

  private Answer create(String seconds, String shardGroup) {
    String body =
        "{\"orgID\": \"%s\", \"name\": \"%s\", %s"
            .formatted(
                database.instance().orgId(),
                "numbers-" + UUID.randomUUID(),
                rules(seconds, shardGroup).substring(1));
    return database.operator().post("/api/v2/buckets", body);
  }

  private static String rules(String seconds, String shardGroup) {
    return "{\"retentionRules\": [{\"everySeconds\": %s, \"shardGroupDurationSeconds\": %s}]}"
        .formatted(seconds, shardGroup);
  }

  private String rule(String path) {
    JsonNode rule = database.operator().get(path).json().at("/retentionRules/0");
    return rule.path("everySeconds").asText()
        + " "
        + rule.path("shardGroupDurationSeconds").asText();
  }

  private static void assertRefused(Answer answer) {
    assertThat(answer.status()).as("%s", answer).isIn(400, 422);
  }
}
