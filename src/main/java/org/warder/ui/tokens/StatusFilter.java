package org.warder.ui.tokens;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.warder.token.EffectiveStatus;

/** The statuses that pages tell apart: why a token is refused stands on its own page. */
enum StatusFilter {
  ACTIVE(EffectiveStatus.ACTIVE),
  REFUSED(EffectiveStatus.OWNER_INACTIVE, EffectiveStatus.OWNER_DELETED),
  INACTIVE(EffectiveStatus.INACTIVE),
  EXPIRED(EffectiveStatus.EXPIRED);

  private final Set<EffectiveStatus> statuses;

  StatusFilter(EffectiveStatus... statuses) {
    this.statuses = Set.of(statuses);
  }

  /** The one that a status belongs to. */
  static StatusFilter of(EffectiveStatus status) {
    return Stream.of(values())
        .filter(filter -> filter.statuses.contains(status))
        .findFirst()
        .orElseThrow();
  }

  Set<EffectiveStatus> statuses() {
    return statuses;
  }

  /** As addresses and style sheets say it. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
