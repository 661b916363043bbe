package org.warder.usage;

import java.util.concurrent.atomic.AtomicReferenceArray;

/** Origins that are told of many tokens, kept once: those that were met lately. */
final class SharedOrigins {

  private static final int SIZE = 4096;

  private final AtomicReferenceArray<Origin> met = new AtomicReferenceArray<>(SIZE);

  /** An equal one, the same as others have where it is known. */
  Origin of(Origin origin) {
    int place = Math.floorMod(origin.hashCode(), SIZE);
    Origin known = met.get(place);
    if (origin.equals(known)) {
      return known;
    }
    met.set(place, origin);
    return origin;
  }
}
