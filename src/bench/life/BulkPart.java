import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;

/** How long changes of a hundred thousand tokens take: those of the smaller organization. */
final class BulkPart {

  private final HttpClient client = HttpClient.newHttpClient();
  private final BenchServer server;
  private final String token;
  private final String filter;

  private BulkPart(BenchServer server, String token) {
    this.server = server;
    this.token = token;
    filter = "\"filter\": {\"orgID\": \"%016x\"}".formatted(LifeTokens.FIRST_ORG + 1);
  }

  static void run(BenchServer server, String token) throws Exception {
    BulkPart part = new BulkPart(server, token);
    System.out.printf("%-22s %9s %9s %9s%n", "change", "matched", "changed", "s");
    part.change("active", "");
    part.change("inactive", "");
    part.change("active", "");
    part.change("expire", "\"expiresAt\": \"%s\", ".formatted(Instant.now().plusSeconds(3600)));
    part.change("delete", "");
  }

  private void change(String change, String more) throws Exception {
    String rest = filter + ", \"change\": \"" + change + "\", " + more;
    long start = System.nanoTime();
    String preview = send("{" + rest + "\"dryRun\": true}");
    report(change + " (preview)", preview, start);
    start = System.nanoTime();
    String done = send("{" + rest + "\"expect\": " + number("matched", preview) + "}");
    report(change, done, start);
  }

  private static void report(String change, String answer, long start) {
    System.out.printf(
        "%-22s %9s %9s %9.1f%n",
        change,
        number("matched", answer),
        number("changed", answer),
        Measure.millisSince(start) / 1000);
  }

  private static String number(String name, String answer) {
    return Measure.first("\"" + name + "\":\\s*(\\d+)", answer);
  }

  private String send(String body) throws Exception {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(server.url() + "/api/v2/authorizations/bulk"))
                .header("Authorization", "Token " + token)
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.body());
    }
    return answer.body();
  }
}
