package org.warder.session;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The application's clock, which a test puts forward instead of waiting. */
@Alternative
@Priority(1)
@ApplicationScoped
public class MovableClock {

  private volatile Duration ahead = Duration.ZERO;

  public void putForward(Duration duration) {
    ahead = ahead.plus(duration);
  }

  public void putRight() {
    ahead = Duration.ZERO;
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
        return Clock.systemUTC().instant().plus(ahead);
      }
    };
  }
}
