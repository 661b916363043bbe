package org.warder.api.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.warder.id.Id;
import org.warder.token.EndedValueShown;

/** The log has one line a minute and token, and forgets no use. */
class ReuseLogTest {

  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

  private Instant now = NOW;
  private final Logger logger = Logger.getLogger(ReuseLog.class.getName());
  private final List<String> lines = new ArrayList<>();
  private final Handler lineKeeper =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          lines.add(MessageFormat.format(line.getMessage(), line.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };
  private final ReuseLog log = new ReuseLog(new StoppedClock());

  @BeforeEach
  void keepLines() {
    logger.addHandler(lineKeeper);
    logger.setUseParentHandlers(false);
  }

  @AfterEach
  void keepNoLines() {
    logger.removeHandler(lineKeeper);
    logger.setUseParentHandlers(true);
  }

  @Test
  void countsWhatComesWithinAMinuteInTheNextLine() {
    for (int second = 0; second < 61; second += 10) {
      now = NOW.plusSeconds(second);
      log.shown(new EndedValueShown(new Id(0x1a), "10.0.0.7"));
    }
    log.shown(new EndedValueShown(new Id(0x1b), "10.0.0.8"));

    assertThat(lines)
        .containsExactly(
            "token_reuse: a value of token 000000000000001a that has ended was used once, last from"
                + " 10.0.0.7",
            "token_reuse: a value of token 000000000000001a that has ended was used 6 times, last"
                + " from 10.0.0.7",
            "token_reuse: a value of token 000000000000001b that has ended was used once, last from"
                + " 10.0.0.8");
  }

  /** Shows the moment that the test says. */
  private final class StoppedClock extends Clock {

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("UTC is the only zone here");
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
