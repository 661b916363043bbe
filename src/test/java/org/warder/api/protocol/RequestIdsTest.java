package org.warder.api.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which id a request has. */
class RequestIdsTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final Optional<String> TRACE_ID = Optional.of(TRACE);
  private static final String NEW = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  @ParameterizedTest
  @ValueSource(strings = {"a", "7b9f0c44e6d14f0f", "Root_1-67891233.abcdef"})
  void isWhatTheProxySent(String sent) {
    assertThat(RequestIds.id(sent, TRACE_ID)).isEqualTo(sent);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "a b", "\"}", "ä", "a\u2028b", "a\n"})
  void isTheTraceIdWhereTheProxySentNothingFitForALog(String sent) {
    assertThat(RequestIds.id(sent, TRACE_ID)).isEqualTo(TRACE);
    assertThat(RequestIds.id(sent, Optional.empty())).matches(NEW);
    assertThat(RequestIds.id("a".repeat(65), TRACE_ID)).isEqualTo(TRACE);
  }

  /** A later version may have more behind the flags. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "00-" + TRACE + "-00f067aa0ba902b7-01",
        "cc-" + TRACE + "-00f067aa0ba902b7-01-what-comes"
      })
  void theTraceIdIsRead(String traceParent) {
    assertThat(RequestIds.traceId(traceParent)).contains(TRACE);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        TRACE,
        "ff-" + TRACE + "-00f067aa0ba902b7-01",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "00-" + TRACE + "-00f067aa0ba902b7-01x"
      })
  void noTraceIdIsReadFromWhatIsNone(String traceParent) {
    assertThat(RequestIds.traceId(traceParent)).isEmpty();
  }
}
