package org.warder.api.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.warder.id.Id;
import org.warder.paging.Piece;

/** For how long a list is sent to a client who reads slowly (src/docs/api.md, Paging). */
class ListBodyTest {

  @Test
  void allIsSentInTime() {
    assertThat(sent(Duration.ofMinutes(1))).isEqualTo("{\"rows\":[\"a\",\"b\"]}");
  }

  @Test
  void nothingMoreIsSentAfterThat() {
    assertThat(sent(Duration.ofNanos(-1))).isEqualTo("{\"rows\":[");
  }

  private static String sent(Duration longest) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    new ListBody<>(
            ListFrame.compact("rows"),
            List.of(new Id(1), new Id(2)),
            new Piece<>(List.of("a"), 1),
            left -> new Piece<>(List.of("b"), 1),
            row -> row,
            longest)
        .write(body);
    return body.toString(StandardCharsets.UTF_8);
  }
}
