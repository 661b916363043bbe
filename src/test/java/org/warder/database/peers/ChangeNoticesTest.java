package org.warder.database.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Notices are as short as PostgreSQL takes them. {@code TwoServers} sends and reads them. */
class ChangeNoticesTest {

  @Test
  void sayCacheAndKeys() {
    assertThat(ChangeNotices.write(Map.of("users", Set.of("0a1b"), "orgs", Set.of("a b\n*ü"))))
        .containsExactlyInAnyOrder("users 0a1b", "orgs a+b%0A*%C3%BC");
  }

  @Test
  void areSplitAndSayEveryKeyOnce() {
    Set<String> keys = keys(1_000);

    List<String> notices = ChangeNotices.write(Map.of("tokens", keys));

    assertThat(notices).hasSizeBetween(2, 20).allMatch(ChangeNoticesTest::fits);
    assertThat(notices.stream().flatMap(notice -> List.of(notice.split(" ")).stream().skip(1)))
        .containsExactlyInAnyOrderElementsOf(keys);
  }

  @Test
  void sayTheCacheAloneWhereThereIsTooMuch() {
    assertThat(ChangeNotices.write(Map.of("tokens", keys(20_000)))).containsExactly("tokens");
    assertThat(ChangeNotices.write(Map.of("orgs", Set.of("ü".repeat(2_000)))))
        .containsExactly("orgs");
  }

  private static Set<String> keys(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> String.format("%064x", i))
        .collect(Collectors.toSet());
  }

  private static boolean fits(String notice) {
    return notice.getBytes(StandardCharsets.UTF_8).length < 8_000;
  }
}
