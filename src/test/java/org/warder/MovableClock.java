package org.warder;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The application's clock, which a test puts forward, or stops, instead of waiting. */
@Alternative
@Priority(1)
@ApplicationScoped
public class MovableClock {

  private volatile Duration ahead = Duration.ZERO;
  private volatile Instant stopped;

  public void putForward(Duration duration) {
    ahead = ahead.plus(duration);
  }

  public void putRight() {
    ahead = Duration.ZERO;
    stopped = null;
  }

  /** Stands still at a moment, also an earlier one. */
  public void stop(Instant moment) {
    stopped = moment;
  }

  /** What the application takes for now. */
  public Instant now() {
    Instant moment = stopped;
    return moment == null ? Clock.systemUTC().instant().plus(ahead) : moment;
  }

  @Produces
  Clock clock() {
    return new Clock() {
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
        return now();
      }
    };
  }
}
