import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long a page of fifty takes where many tokens are stored, by API and in a browser's list. */
final class PagesPart {

  private static final int ROUNDS = 9;

  /** Reads of each kind before they are measured: the server compiles what is asked for often. */
  private static final int WARM_UP = 150;

  private static final List<String> ADVICE =
      List.of(
          "unused",
          "neverUsed",
          "excess",
          "expiring",
          "beyondMaximum",
          "ownerGone",
          "rotating",
          "reused");

  private final HttpClient client = HttpClient.newHttpClient();
  private final BenchServer server;
  private final String token;
  private final PageClient pages;

  private PagesPart(BenchServer server, String token, PageClient pages) {
    this.server = server;
    this.token = token;
    this.pages = pages;
  }

  static void run(BenchServer server, String token, int tokens) throws Exception {
    PageClient pages = PageClient.signIn(URI.create(server.url()), "ops", "correct horse");
    PagesPart part = new PagesPart(server, token, pages);
    part.warmUp();
    System.out.printf("%-52s %9s %9s %9s%n", "a page of 50", "median ms", "worst ms", "CPU ms");
    part.measureApi(tokens);
    part.measurePages(tokens);
  }

  private void warmUp() throws Exception {
    for (int i = 0; i < WARM_UP; i++) {
      get("/api/v2/authorizations?limit=50");
      pages.get("/tokens?rows=50&owner=%016x".formatted(LifeTokens.FIRST_OWNER + i));
    }
  }

  private void measureApi(int tokens) throws Exception {
    String list = "/api/v2/authorizations?limit=50";
    Map<String, String> paths = new LinkedHashMap<>();
    paths.put("first", list);
    paths.put("first, backwards", list + "&descending=true");
    long yearAgo = System.currentTimeMillis() - Duration.ofDays(365).toMillis();
    paths.put("middle, by id", list + "&after=%016x".formatted(LifeTokens.idAt(yearAgo)));
    paths.put("middle, by number", list + "&offset=" + tokens / 2);
    paths.put("of an organization", list + "&orgID=%016x".formatted(LifeTokens.FIRST_ORG));
    paths.put("of an owner", list + "&userID=%016x".formatted(LifeTokens.FIRST_OWNER + 500));
    for (String status :
        List.of("active", "inactive", "expired", "ownerInactive", "ownerDeleted")) {
      paths.put("effectiveStatus=" + status, list + "&effectiveStatus=" + status);
    }
    for (String advice : ADVICE) {
      paths.put("advice=" + advice, list + "&advice=" + advice);
    }
    times().forEach((name, value) -> paths.put(name, list + "&" + value));
    paths.put("unusedSince, 30 days", list + "&unusedSince=" + ago(30));
    paths.put("unusedSince, 350 days", list + "&unusedSince=" + ago(350));
    for (Map.Entry<String, String> each : paths.entrySet()) {
      time("API, " + each.getKey(), () -> get(each.getValue()));
    }
  }

  private void measurePages(int tokens) throws Exception {
    String list = "/tokens?rows=50&org=%016x".formatted(LifeTokens.FIRST_ORG);
    Map<String, String> paths = new LinkedHashMap<>();
    paths.put("first", list);
    for (String order : List.of("description", "status", "owner", "created", "modified")) {
      paths.put("by " + order, list + "&sort=" + order);
      paths.put("by " + order + ", down", list + "&sort=-" + order);
      paths.put("by " + order + ", middle", list + "&sort=" + order + "&page=" + tokens / 100);
    }
    for (String status : List.of("active", "inactive", "expired", "refused")) {
      paths.put("status=" + status, list + "&status=" + status);
      paths.put(
          "status=%s by description".formatted(status),
          list + "&sort=description&status=" + status);
    }
    for (String advice : ADVICE) {
      paths.put("advice=" + advice, list + "&advice=" + advice);
      paths.put(
          "advice=%s by modified".formatted(advice), list + "&sort=modified&advice=" + advice);
      paths.put(
          "advice=%s by description".formatted(advice),
          list + "&sort=description&advice=" + advice);
    }
    searches().forEach((name, text) -> paths.put("search, " + name, list + "&q=" + text));
    paths.put("search, few, by description", list + "&sort=description&q=" + searches().get("few"));
    paths.put("owner", list + "&owner=%016x".formatted(LifeTokens.FIRST_OWNER + 500));
    times().forEach((name, value) -> paths.put(name, list + "&" + value));
    paths.put("overview", "/overview?org=%016x".formatted(LifeTokens.FIRST_ORG));
    for (Map.Entry<String, String> each : paths.entrySet()) {
      time("page, " + each.getKey(), () -> pages.get(each.getValue()));
    }
  }

  /** Texts that many, a few, and no tokens have. */
  private static Map<String, String> searches() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("all", "sensor");
    texts.put("100 of a million", "sensor%2000123");
    texts.put("few", "sensor%200123456");
    texts.put("none", "no%20such%20text");
    texts.put(
        "beginning of an id",
        "%016x"
            .formatted(LifeTokens.idAt(System.currentTimeMillis() - 86_400_000))
            .substring(0, 7));
    return texts;
  }

  /** Bounds that few and that many tokens fulfil. */
  private static Map<String, String> times() {
    Map<String, String> times = new LinkedHashMap<>();
    times.put("expiresBefore, 14 days ahead", "expiresBefore=" + ago(-14));
    times.put("expiresBefore, a year ago", "expiresBefore=" + ago(395));
    times.put("createdBefore, 100 days ago", "createdBefore=" + ago(100));
    times.put("createdAfter, 7 days ago", "createdAfter=" + ago(7));
    times.put("createdAfter, 400 days ago", "createdAfter=" + ago(400));
    return times;
  }

  private static String ago(int days) {
    return Instant.now().minus(Duration.ofDays(days)).truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private interface Reading {
    void read() throws Exception;
  }

  private void time(String name, Reading reading) throws Exception {
    reading.read();
    reading.read();
    double[] times = new double[ROUNDS];
    double cpu = server.cpu();
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      reading.read();
      times[i] = Measure.millisSince(start);
    }
    Arrays.sort(times);
    System.out.printf(
        "%-52s %9.0f %9.0f %9.0f%n",
        name, times[ROUNDS / 2], times[ROUNDS - 1], (server.cpu() - cpu) * 1000 / ROUNDS);
  }

  private void get(String path) throws Exception {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(server.url() + path))
                .header("Authorization", "Token " + token)
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " was answered " + answer.body());
    }
  }
}
