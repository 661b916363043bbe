package org.warder.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Keys that somebody has chosen to cost much. */
class ManyKeysTest {

  private static final int KEYS = 28_000;
  private static final int PAIRS = 15;

  @Test
  void keysOfOneHashAreReadAsFastAsOthers() throws IOException {
    byte[] body =
        IntStream.range(0, KEYS)
            .mapToObj(i -> "\"" + key(i) + "\":0")
            .collect(Collectors.joining(",", "{", "}"))
            .getBytes(StandardCharsets.UTF_8);
    assertThat(key(1)).isNotEqualTo(key(2)).hasSameHashCodeAs(key(2));

    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long begin = threads.getCurrentThreadCpuTime();
    assertThat(JsonTree.read(body)).hasSize(KEYS);

    assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - begin))
        .isLessThan(Duration.ofSeconds(2));
  }

  /** The digits of a number in base 2, each as one of two texts of the same hash. */
  private static String key(int number) {
    return IntStream.range(0, PAIRS)
        .mapToObj(bit -> (number >> bit & 1) == 0 ? "az" : "b[")
        .collect(Collectors.joining());
  }

  @Test
  void keysAreNotKeptWhenTheyHaveBeenRead() throws IOException {
    try (JsonParser json = Json.mapper().createParser("{\"a key that is nowhere else\": 0}")) {
      json.nextToken();

      assertThat(json.nextFieldName()).isNotSameAs("a key that is nowhere else");
    }
  }
}
