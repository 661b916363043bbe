package org.warder.usage;

/**
 * The family of a client's program, by the beginning of what it says of itself. Never its words:
 * they may be anything.
 */
final class Agent {

  private static final String NONE = "none";
  private static final String OTHER = "other";

  /** How headers begin, in lower case; the longer before the shorter. */
  private static final String[] FAMILIES = {
    "telegraf",
    "influxdb-client",
    "influxdb3",
    "influx",
    "warder",
    "grafana",
    "curl",
    "wget",
    "python",
    "go-http-client",
    "java",
    "okhttp",
    "node",
    "mozilla"
  };

  private Agent() {}

  static String family(String header) {
    if (header == null || header.isEmpty()) {
      return NONE;
    }
    for (String family : FAMILIES) {
      if (header.regionMatches(true, 0, family, 0, family.length())) {
        return family.equals("mozilla") ? "browser" : family;
      }
    }
    return OTHER;
  }
}
