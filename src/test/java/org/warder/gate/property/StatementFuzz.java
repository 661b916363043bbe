package org.warder.gate.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A statement in InfluxQL and in SQL: where the bucket a is enough for it, no backend reads another
 * database named secret, changes anything, or runs a second statement.
 */
public final class StatementFuzz {

  private StatementFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    String statement;
    try {
      statement = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(input)).toString();
    } catch (CharacterCodingException e) {
      return;
    }
    String query = Needed.query(statement);
    for (String map : List.of("influxdb2", "influxdb3-core")) {
      if (Needed.isForA(Needed.grants(map, "GET", query))) {
        assertThat(BackendInfluxql.couldReach("secret", statement)).as(map).isFalse();
      }
    }
    String sql = query.replace("/query?", "/api/v3/query_sql?");
    if (Needed.isForA(Needed.grants("influxdb3-core", "GET", sql))) {
      assertThat(BackendSql.couldReachMore(statement)).isFalse();
    }
  }
}
