package org.warder.token;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The description of a clone: that of the cloned token, and when that was, in UTC. */
public final class CloneName {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  private CloneName() {}

  /** The description of a clone of a token of that description. */
  public static String of(String description, Instant now) {
    return description.strip() + " (cloned at " + TIME.format(now) + ")";
  }
}
