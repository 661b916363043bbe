import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.warder.token.TokenSecret;

/** How many tokens in use the database keeps up with: a round writes those that were used once. */
final class FlushPart {

  private static final int USED = 20_000;
  private static final int ROUNDS = 3;
  private static final int CONNECTIONS = 16;

  private final HttpClient client = HttpClient.newHttpClient();
  private final String server;
  private final List<TokenSecret> values;

  private FlushPart(String server, List<TokenSecret> values) {
    this.server = server;
    this.values = values;
  }

  /** Gives tokens values that are known here, while no server is running. */
  static List<TokenSecret> prepare(Store store, int tokens) throws Exception {
    List<TokenSecret> values = new ArrayList<>();
    try (Connection connection = store.connect();
        PreparedStatement ids =
            connection.prepareStatement(
                "select id from tokens where org_id = ? order by id fetch first ? rows only");
        PreparedStatement update =
            connection.prepareStatement("update token_values set digest = ? where id = ?")) {
      connection.setAutoCommit(false);
      ids.setLong(1, LifeTokens.FIRST_ORG);
      ids.setInt(2, Math.min(USED, tokens));
      try (ResultSet rows = ids.executeQuery()) {
        while (rows.next()) {
          TokenSecret secret = TokenSecret.generate(TokenSecret.Kind.TOKEN);
          update.setString(1, secret.digest().hex());
          update.setLong(2, rows.getLong(1));
          update.addBatch();
          values.add(secret);
        }
      }
      update.executeBatch();
      connection.commit();
    }
    store.release();
    return values;
  }

  static void run(BenchServer server, String token, List<TokenSecret> values) throws Exception {
    FlushPart part = new FlushPart(server.url(), values);
    for (int round = 1; round <= ROUNDS; round++) {
      double used = part.use();
      long start = System.nanoTime();
      // Whoever asks about use has it written before.
      part.send("/api/v2/authorizations?advice=reused&limit=1", "Authorization", "Token " + token);
      double seconds = Measure.millisSince(start) / 1000;
      System.out.printf(
          "round %d: %d tokens used in %.1f s, written in %.1f s: %.0f a second, %.0f a minute%n",
          round,
          values.size(),
          used,
          seconds,
          values.size() / seconds,
          values.size() / seconds * 60);
    }
  }

  /** Each of the tokens once. */
  private double use() throws Exception {
    long start = System.nanoTime();
    AtomicInteger next = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      running.add(
          threads.submit(
              () -> {
                for (int n = next.getAndIncrement();
                    n < values.size();
                    n = next.getAndIncrement()) {
                  check(n);
                }
                return null;
              }));
    }
    for (Future<?> each : running) {
      each.get();
    }
    threads.shutdown();
    return Measure.millisSince(start) / 1000;
  }

  private void check(int number) throws Exception {
    // One token of ten is in the other organization.
    int bucket = (number / 9 * 10 + number % 9) % 1000;
    send(
        "/api/authz/auth-request/influxdb3-core",
        "Authorization",
        "Bearer " + values.get(number).reveal(),
        "X-Original-Method",
        "POST",
        "X-Original-URI",
        "/api/v3/write_lp?db=bucket%04d".formatted(bucket));
  }

  private void send(String path, String... headers) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server + path)).headers(headers).build();
    int status = client.send(request, BodyHandlers.discarding()).statusCode();
    if (status >= 404) {
      throw new IllegalStateException(path + " was answered " + status);
    }
  }
}
