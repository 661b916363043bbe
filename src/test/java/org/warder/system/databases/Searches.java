package org.warder.system.databases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http;
import org.warder.system.Http.Answer;
import org.warder.system.OwnServer;
import org.warder.system.PageSignIn;
import org.warder.system.Warder;

/** The pages find the same on every database, and show it in the same order. */
class Searches {

  @ParameterizedTest
  @EnumSource
  void namesAreFoundInAnyCase(Database database) {
    String org = new Fixtures(database.operator()).org().id();
    String name = "ÄÖ-" + UUID.randomUUID();
    Map<String, String> lists =
        Map.of(
            "users", "/users?", "orgs", "/organizations?", "buckets", "/buckets?org=" + org + "&");
    Http pages = pages(database);

    lists.forEach(
        (kind, page) -> {
          Answer made =
              database
                  .operator()
                  .post(
                      "/api/v2/" + kind,
                      "{\"name\": \"%s\", \"orgID\": \"%s\"}".formatted(name, org));
          for (String part : List.of(name, name.toLowerCase(Locale.ROOT), name.substring(1))) {
            String found = page + "q=" + URLEncoder.encode(part, StandardCharsets.UTF_8);
            assertThat(pages.get(found).body()).as(found).contains(made.text("id"));
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void tokensAreFoundByTheNameOfABucket(Database database) {
    Fixtures fixtures = new Fixtures(database.operator());
    String org = fixtures.org().id();
    Made bucket = fixtures.bucket(org);
    String permission = "read:orgs/" + org + "/buckets/" + bucket.id();
    String token = fixtures.token(org, database.instance().userId(), permission).id();

    assertThat(pages(database).get("/tokens?org=" + org + "&q=" + bucket.name()).body())
        .contains(token);
  }

  private static Http pages(Database database) {
    return pages(database.server());
  }

  /** The pages of a server, for its operator. */
  static Http pages(OwnServer server) {
    List<String> cookies = PageSignIn.cookies(server.http(), Warder.OPERATOR, Warder.PASSWORD);
    return server.http().withCookie(cookies.get(0).split(";")[0]);
  }

  /** Whatever the language of the database, which is that of the machine here. */
  @Test
  void textsAreSortedByCodePointOnPostgresql() throws SQLException {
    try (Connection connection = Database.POSTGRESQL.connection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select count(*), count(*) filter (where collation_name = 'C')"
                    + " from information_schema.columns where table_schema = 'public'"
                    + " and column_name in ('name_key', 'description_key')")) {
      rows.next();
      assertThat(rows.getInt(1)).isEqualTo(4);
      assertThat(rows.getInt(2)).isEqualTo(4);
    }
  }
}
