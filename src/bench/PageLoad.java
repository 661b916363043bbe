import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much the first page weighs and how long it takes until one can click, in Chromium, at the
 * first visits of a browser. The servers take turns; the first is the baseline.
 */
public class PageLoad {

  private static final int ROUNDS = 11;

  /** Before them: servers compile what is asked for often. */
  private static final int WARM_UP_ROUNDS = 30;

  /**
   * The visits after which the cache was emptied. At the first the cache is empty; after the second
   * Chromium keeps scripts compiled, so that it is the third that is like all later ones.
   */
  private static final List<String> VISITS = List.of("first", "second", "third", "fourth");

  /** A link as in an office far away: 10 Mbit/s, and 40 ms there and back. */
  private static final String LINK =
      "{\"offline\": false, \"latency\": 40, \"downloadThroughput\": 1250000, \"uploadThroughput\": 1250000}";

  /** How much slower than this machine's the processor of the browser is. */
  private static final int SLOWDOWN = Integer.getInteger("slowdown", 1);

  /** Resolves once the page is loaded, painted and listening. */
  private static final String USABLE =
      "new Promise(done => { const painted = () => document.fonts.ready.then(() =>"
          + " requestAnimationFrame(() => setTimeout(() => done(Math.round(performance.now())))));"
          + " document.readyState === 'complete' ? painted() : addEventListener('load', painted); })";

  private static final String WEIGHT =
      "performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))"
          + ".reduce((sum, each) => sum + each.transferSize, 0)";

  /** A browser for each server: compiled scripts are kept in a profile of its own alone. */
  private final Map<String, DevTools> browsers = new LinkedHashMap<>();

  private final Map<String, String> sessions = new LinkedHashMap<>();

  public static void main(String[] arguments) throws Exception {
    if (arguments.length < 3) {
      System.err.println("usage: PageLoad USER PASSWORD BASELINE_URL [URL...]");
      System.exit(1);
    }
    PageLoad load = new PageLoad();
    try {
      load.run(arguments);
    } finally {
      load.browsers.values().forEach(DevTools::close);
    }
  }

  private void run(String[] arguments) throws Exception {
    Map<String, List<Integer>> times = new LinkedHashMap<>();
    Map<String, Integer> weights = new LinkedHashMap<>();
    for (String url : List.of(arguments).subList(2, arguments.length)) {
      browsers.put(url, DevTools.start());
      sessions.put(url, signIn(url, arguments[0], arguments[1]));
      for (String kind : VISITS) {
        times.put(url + " " + kind, new ArrayList<>());
      }
    }
    for (int round = 1 - WARM_UP_ROUNDS; round <= ROUNDS; round++) {
      for (String url : sessions.keySet()) {
        for (String kind : VISITS) {
          if (kind.equals(VISITS.get(0))) {
            browsers.get(url).call(sessions.get(url), "Network.clearBrowserCache", "{}");
          }
          int time = load(url, sessions.get(url), url + "/tokens");
          String key = url + " " + kind;
          weights.put(key, browsers.get(url).evaluate(sessions.get(url), WEIGHT));
          if (round > 0) {
            times.get(key).add(time);
          }
        }
      }
    }
    for (String kind : VISITS) {
      String baseline = arguments[2] + " " + kind;
      for (String url : sessions.keySet()) {
        String key = url + " " + kind;
        System.out.printf(
            "%-32s %4d KB %5d ms (%d to %d), %.2f of the baseline%n",
            key,
            weights.get(key) / 1000,
            median(times.get(key)),
            Collections.min(times.get(key)),
            Collections.max(times.get(key)),
            (double) median(times.get(key)) / median(times.get(baseline)));
      }
    }
  }

  /** Signs in as a person does, and returns the session. */
  private String signIn(String url, String user, String password) throws Exception {
    DevTools chromium = browsers.get(url);
    String session = chromium.open();
    load(url, session, url + "/sign-in");
    chromium.evaluate(
        session,
        "document.getElementById('form:name').value = '%s',".formatted(user)
            + " document.getElementById('form:password').value = '%s',".formatted(password)
            + " document.getElementById('form:submit').click(), 0");
    while (chromium.evaluate(session, "document.getElementById('user-menu-button') ? 1 : 0") == 0) {
      Thread.onSpinWait();
    }
    chromium.call(session, "Network.emulateNetworkConditions", LINK);
    chromium.call(session, "Emulation.setCPUThrottlingRate", "{\"rate\": " + SLOWDOWN + "}");
    return session;
  }

  /** Goes to a page, and returns after how many milliseconds it could be used. */
  private int load(String server, String session, String url) throws Exception {
    browsers.get(server).call(session, "Page.navigate", "{\"url\": \"" + url + "\"}");
    return browsers.get(server).evaluate(session, USABLE);
  }

  private static int median(List<Integer> numbers) {
    return numbers.stream().sorted().skip(numbers.size() / 2).findFirst().orElseThrow();
  }
}
