import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much the first page weighs and how long it takes until one can click, in Chromium, with an
 * empty cache and with a full one. The servers take turns; the first is the baseline.
 */
public class PageLoad implements WebSocket.Listener {

  private static final int ROUNDS = 11;

  /** A link as in an office far away: 10 Mbit/s, and 40 ms there and back. */
  private static final String LINK =
      "{\"offline\": false, \"latency\": 40, \"downloadThroughput\": 1250000, \"uploadThroughput\": 1250000}";

  /** Resolves once the page is loaded, painted and listening. */
  private static final String USABLE =
      "new Promise(done => { const painted = () => document.fonts.ready.then(() =>"
          + " requestAnimationFrame(() => setTimeout(() => done(Math.round(performance.now())))));"
          + " document.readyState === 'complete' ? painted() : addEventListener('load', painted); })";

  private static final String WEIGHT =
      "performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))"
          + ".reduce((sum, each) => sum + each.transferSize, 0)";

  private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
  private final StringBuilder partial = new StringBuilder();
  private WebSocket socket;
  private int lastId;

  public static void main(String[] arguments) throws Exception {
    if (arguments.length < 3) {
      System.err.println("usage: PageLoad USER PASSWORD BASELINE_URL [URL...]");
      System.exit(1);
    }
    Process chromium =
        new ProcessBuilder(
                "chromium",
                "--headless=new",
                "--no-sandbox",
                "--disable-background-networking",
                "--remote-debugging-port=0",
                "--user-data-dir=" + Files.createTempDirectory("page-load"))
            .redirectErrorStream(true)
            .start();
    try {
      PageLoad bench = new PageLoad();
      bench.socket =
          HttpClient.newHttpClient()
              .newWebSocketBuilder()
              .buildAsync(devTools(chromium), bench)
              .join();
      bench.run(arguments);
    } finally {
      chromium.destroy();
    }
  }

  private static URI devTools(Process chromium) throws IOException {
    BufferedReader output = new BufferedReader(new InputStreamReader(chromium.getInputStream()));
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith("DevTools listening on ")) {
        return URI.create(line.substring("DevTools listening on ".length()).strip());
      }
    }
    throw new IOException("no Chromium");
  }

  private void run(String[] arguments) throws Exception {
    Map<String, String> sessions = new LinkedHashMap<>();
    Map<String, List<Integer>> times = new LinkedHashMap<>();
    Map<String, Integer> weights = new LinkedHashMap<>();
    for (String url : List.of(arguments).subList(2, arguments.length)) {
      sessions.put(url, signIn(url, arguments[0], arguments[1]));
      for (String kind : List.of("cold", "warm")) {
        times.put(url + " " + kind, new ArrayList<>());
      }
    }
    // The first round warms the servers up.
    for (int round = 0; round <= ROUNDS; round++) {
      for (Map.Entry<String, String> session : sessions.entrySet()) {
        for (String kind : List.of("cold", "warm")) {
          if (kind.equals("cold")) {
            call(session.getValue(), "Network.clearBrowserCache", "{}");
          }
          int time = load(session.getValue(), session.getKey() + "/tokens");
          String key = session.getKey() + " " + kind;
          weights.put(key, evaluate(session.getValue(), WEIGHT));
          if (round > 0) {
            times.get(key).add(time);
          }
        }
      }
    }
    for (String kind : List.of("cold", "warm")) {
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

  /** Signs in as a person does, with cookies and a cache of its own, and returns the session. */
  private String signIn(String url, String user, String password) throws Exception {
    String context = text("browserContextId", call(null, "Target.createBrowserContext", "{}"));
    String target =
        text(
            "targetId",
            call(
                null,
                "Target.createTarget",
                "{\"url\": \"about:blank\", \"browserContextId\": \"" + context + "\"}"));
    String session =
        text(
            "sessionId",
            call(
                null,
                "Target.attachToTarget",
                "{\"flatten\": true, \"targetId\": \"" + target + "\"}"));
    call(session, "Page.enable", "{}");
    call(session, "Network.enable", "{}");
    load(session, url + "/sign-in");
    evaluate(
        session,
        "document.getElementById('form:name').value = '%s',".formatted(user)
            + " document.getElementById('form:password').value = '%s',".formatted(password)
            + " document.getElementById('form:submit').click(), 0");
    while (evaluate(session, "document.getElementById('user-menu-button') ? 1 : 0") == 0) {
      Thread.onSpinWait();
    }
    call(session, "Network.emulateNetworkConditions", LINK);
    return session;
  }

  /** Goes to a page, and returns after how many milliseconds it could be used. */
  private int load(String session, String url) throws Exception {
    call(session, "Page.navigate", "{\"url\": \"" + url + "\"}");
    return evaluate(session, USABLE);
  }

  private int evaluate(String session, String script) throws Exception {
    String parameters =
        "{\"awaitPromise\": true, \"returnByValue\": true, \"expression\": \"" + script + "\"}";
    Matcher value =
        Pattern.compile("\"value\":(\\d+)").matcher(call(session, "Runtime.evaluate", parameters));
    // A page that is just being left has no value to give.
    return value.find() ? Integer.parseInt(value.group(1)) : 0;
  }

  private String call(String session, String method, String parameters) throws Exception {
    int id = ++lastId;
    String address = session == null ? "" : "\"sessionId\": \"" + session + "\", ";
    socket
        .sendText(
            "{\"id\": %d, %s\"method\": \"%s\", \"params\": %s}"
                .formatted(id, address, method, parameters),
            true)
        .join();
    while (true) {
      String message = messages.poll(1, TimeUnit.MINUTES);
      if (message == null) {
        throw new IOException("no response to " + method);
      }
      if (message.startsWith("{\"id\":" + id + ",")) {
        return message;
      }
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean isLast) {
    partial.append(data);
    if (isLast) {
      messages.add(partial.toString());
      partial.setLength(0);
    }
    from.request(1);
    return null;
  }

  private static String text(String name, String message) {
    Matcher value = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(message);
    if (!value.find()) {
      throw new IllegalStateException(message);
    }
    return value.group(1);
  }

  private static int median(List<Integer> numbers) {
    return numbers.stream().sorted().skip(numbers.size() / 2).findFirst().orElseThrow();
  }
}
