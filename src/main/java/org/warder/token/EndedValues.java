package org.warder.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.warder.usage.UsageRecorder;

/** Values that have ended are recognised, and their use is counted and told of. */
@ApplicationScoped
public class EndedValues {

  private UsageRecorder usage;
  private Event<EndedValueShown> shown;

  protected EndedValues() {}

  @Inject
  EndedValues(UsageRecorder usage, Event<EndedValueShown> shown) {
    this.usage = usage;
    this.shown = shown;
  }

  /**
   * The token, unless the value that was shown has ended.
   *
   * @param address the address of the client that showed it
   */
  public Optional<KnownToken> refuse(KnownToken token, String address, Instant now) {
    if (!token.isEnded(now)) {
      return Optional.of(token);
    }
    usage.reused(token.id());
    shown.fire(new EndedValueShown(token.id(), address));
    return Optional.empty();
  }
}
