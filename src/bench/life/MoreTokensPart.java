import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** How fast tokens are created where many are stored, in turns with a database of none. */
final class MoreTokensPart {

  private static final int ROUNDS = 5;
  private static final int CONNECTIONS = 16;
  private static final long WARM_UP = TimeUnit.SECONDS.toNanos(60);
  private static final long TURN = TimeUnit.SECONDS.toNanos(10);

  private final HttpClient client = HttpClient.newHttpClient();

  private MoreTokensPart() {}

  /**
   * Measures both.
   *
   * @param many the server of many tokens, set up with an organization and a bucket
   * @param token its operator token
   */
  static void run(BenchServer many, String token, String kind, Path build) throws Exception {
    Path folder = Files.createTempDirectory("warder-few");
    try (Store store = Store.of(kind, folder);
        BenchServer few = BenchServer.create(build)) {
      store.use(few);
      few.set("MAX_TOKENS_PER_OWNER", "1000000").start();
      String setup = StoredTokens.setUp(few.url());
      String operator =
          Measure.first("\"token\":\\s*\"([^\"]+)\"", setup.substring(setup.indexOf("\"auth\"")));
      new MoreTokensPart().takeTurns(few, operator, many, token);
    }
  }

  private void takeTurns(BenchServer few, String operator, BenchServer many, String token)
      throws Exception {
    String fewBody = body(few, operator);
    String manyBody = body(many, token);
    create(few, operator, fewBody, WARM_UP);
    create(many, token, manyBody, WARM_UP);
    List<Double> rates = new ArrayList<>();
    List<Double> baselines = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      baselines.add(create(few, operator, fewBody, TURN));
      rates.add(create(many, token, manyBody, TURN));
      ratios.add(rates.get(round) / baselines.get(round));
    }
    System.out.printf(
        "creations a second on %d connections: %.0f, %.0f where nothing is stored, ratio %.2f%n",
        CONNECTIONS, median(rates), median(baselines), median(ratios));
  }

  /** A token that may write to one bucket of the organization that was set up. */
  private String body(BenchServer server, String token) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.url() + "/api/v2/buckets?name=b"))
            .header("Authorization", "Token " + token)
            .build();
    String buckets = client.send(request, BodyHandlers.ofString()).body();
    String org = Measure.first("\"orgID\":\\s*\"([0-9a-f]{16})\"", buckets);
    String bucket = Measure.first("\"id\":\\s*\"([0-9a-f]{16})\"", buckets);
    return ("{\"orgID\":\"%s\",\"description\":\"one more\",\"permissions\":[{\"action\":\"write\","
            + "\"resource\":{\"type\":\"buckets\",\"id\":\"%s\",\"orgID\":\"%1$s\"}}]}")
        .formatted(org, bucket);
  }

  /** Creations a second. */
  private double create(BenchServer server, String token, String body, long nanos)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.url() + "/api/v2/authorizations"))
            .header("Authorization", "Token " + token)
            .POST(BodyPublishers.ofString(body))
            .build();
    long start = System.nanoTime();
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    List<Future<Integer>> running = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      running.add(threads.submit(() -> createUntil(request, start + nanos)));
    }
    int created = 0;
    for (Future<Integer> each : running) {
      created += each.get();
    }
    threads.shutdown();
    return created / (Measure.millisSince(start) / 1000);
  }

  private int createUntil(HttpRequest request, long end) throws Exception {
    int created = 0;
    for (; System.nanoTime() - end < 0; created++) {
      int status = client.send(request, BodyHandlers.discarding()).statusCode();
      if (status != 201) {
        throw new IllegalStateException("a creation was answered " + status);
      }
    }
    return created;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
