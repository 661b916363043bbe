package org.warder.system.secrets;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The few secrets that are somewhere (src/docs/security.md, Secrets that are left). */
final class Bounds {

  /** Settings that are secrets: the server has them in memory as long as it runs. */
  static final String SETUP_SECRET = "the setting SETUP_SECRET";

  static final String CREDENTIAL = "the setting GATE_UPSTREAM_AUTHORIZATION";

  /** What the log of requests and spans tell of each request, and the container remembers. */
  static final String IN_PATH = "a token in a path";

  static final String AS_METHOD = "a token as the method";
  static final String AS_AGENT = "a token as the User-Agent";

  /** What {@code config list --json} shows. */
  static final String IN_CONFIG = "creation for the config file";

  private static final List<String> TOLD = List.of(IN_PATH, AS_METHOD, AS_AGENT);

  private Bounds() {}

  /** Outside of memory: what is told of each request, and one output of the command line. */
  static Set<String> outside() {
    Set<String> shown = new TreeSet<>(Set.of("command line, out: TOKEN of " + IN_CONFIG));
    for (String place :
        List.of("log, messages.log", "log, console.log", "log, http_access.log", "spans")) {
      TOLD.forEach(flow -> shown.add(place + ": TOKEN of " + flow));
    }
    return shown;
  }

  /** In memory for certain, so that they must be found there. */
  static Set<String> settings() {
    return Set.of(
        "heap, heap.hprof: PASSWORD of " + SETUP_SECRET,
        "heap, heap.hprof: TOKEN of " + CREDENTIAL);
  }

  /** In memory as long as the container likes. */
  static Set<String> inMemory() {
    Set<String> kept = new TreeSet<>(settings());
    TOLD.forEach(flow -> kept.add("heap, heap.hprof: TOKEN of " + flow));
    return kept;
  }
}
