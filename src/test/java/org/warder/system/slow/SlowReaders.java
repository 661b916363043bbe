package org.warder.system.slow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warder.system.AnswerAssert.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures;

/**
 * Clients that do not read what they ask for are cut off, and hold neither others up nor
 * connections to the database (src/docs/api.md, Paging).
 */
class SlowReaders extends SlowClients {

  private static final int READERS = 12;
  private static final int ROWS = 6;
  private static final int CONFIG = 800_000;
  private static final int RESPONSES = 60;
  private static final String LIST = "/api/v2/telegrafs";

  private final Fixtures fixtures = new Fixtures(operator);

  @Test
  void areCutOffAndHoldNobodyUp() {
    String list = LIST + "?orgID=" + longList();
    assertThat(operator.get(list).json().path("configurations")).hasSize(ROWS);

    String pages = "GET /openapi.yaml HTTP/1.1\r\nHost: warder\r\n\r\n".repeat(RESPONSES);
    List<SlowClient> readers = new ArrayList<>(clients(pages));
    List<SlowClient> listers = clients(SlowClient.head("GET " + list, 0, authorization()));
    List<String> statuses = listers.stream().map(SlowClient::readLine).toList();

    // Four hold a thread each, and there are two connections to the database.
    assertThat(statuses).filteredOn(line -> line.contains(" 200 ")).hasSize(4);
    assertThat(statuses).filteredOn(line -> line.contains(" 503 ")).hasSize(READERS - 4);
    assertThat(operator.get(list)).hasStatus(503).hasHeader("Retry-After", "10");
    assertThat(operator.get("/api/v2/authorizations?limit=3")).hasStatus(200);
    assertThat(slowestRequest()).isLessThan(SOON);
    for (int i = 0; i < READERS; i++) {
      if (statuses.get(i).contains(" 200 ")) {
        readers.add(listers.get(i));
      }
    }
    readers.forEach(SlowClient::awaitReset);
    assertThat(operator.get(list)).hasStatus(200);
    assertThat(shared.server().log())
        .doesNotContain("OutOfMemoryError", "Response already committed", "guard leak");
  }

  private List<SlowClient> clients(String requests) {
    return Stream.generate(() -> send(requests)).limit(READERS).toList();
  }

  /** The organization of rows that do not fit in one piece, nor on the way to a client. */
  private String longList() {
    String orgId = fixtures.org().id();
    String config = "x".repeat(CONFIG);
    for (int i = 0; i < ROWS; i++) {
      String row = "{\"orgID\": \"%s\", \"name\": \"%d\", \"config\": \"%s\"}";
      assertThat(operator.post(LIST, row.formatted(orgId, i, config))).hasStatus(201);
    }
    return orgId;
  }
}
