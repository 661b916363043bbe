import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** How long the whole list of tokens takes, and whether the server's memory stays flat. */
public class TokenList {

  private static final int LISTS = 10;

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI server;
  private final String token;
  private final URI management;

  private TokenList(URI server, String token, URI management) {
    this.server = server;
    this.token = token;
    this.management = management;
  }

  public static void main(String[] arguments) throws Exception {
    if (arguments.length != 4) {
      System.err.println("usage: TokenList SERVER_URL OPERATOR_TOKEN MANAGEMENT_URL TOKENS");
      System.exit(1);
    }
    TokenList bench =
        new TokenList(URI.create(arguments[0]), arguments[1], URI.create(arguments[2]));
    bench.fill(Integer.parseInt(arguments[3]));
    bench.run();
  }

  private void fill(int wanted) throws Exception {
    int have = count(read("/api/v2/authorizations").body());
    String orgId = Measure.first("\"id\": \"([0-9a-f]{16})\"", read("/api/v2/orgs").body());
    String body =
        """
        {"orgID":"%1$s","description":"sensor","permissions":[
          {"action":"read","resource":{"type":"buckets","orgID":"%1$s"}},
          {"action":"write","resource":{"type":"buckets","orgID":"%1$s"}}]}
        """
            .formatted(orgId);
    Writers.fill(have, wanted, n -> create(body));
  }

  private void create(String body) throws IOException, InterruptedException {
    HttpRequest request =
        request("/api/v2/authorizations").POST(BodyPublishers.ofString(body)).build();
    int status = client.send(request, BodyHandlers.discarding()).statusCode();
    if (status != 201) {
      throw new IllegalStateException("a token was answered " + status);
    }
  }

  private void run() throws Exception {
    for (int i = 0; i < 3; i++) {
      time("/api/v2/authorizations?limit=20");
    }
    double[] page = new double[LISTS];
    double[] firstByte = new double[LISTS];
    double[] lastByte = new double[LISTS];
    System.out.println("list  first byte ms  last byte ms  MB    page of 20 ms  heap MB");
    for (int i = 0; i < LISTS; i++) {
      page[i] = time("/api/v2/authorizations?limit=20")[1];
      double[] list = time("/api/v2/authorizations");
      firstByte[i] = list[0];
      lastByte[i] = list[1];
      System.out.printf(
          "%4d  %13.0f  %12.0f  %4.0f  %13.1f  %7.0f%n",
          i + 1, list[0], list[1], list[2], page[i], heap());
    }
    System.out.printf(
        "median: first byte %.0f ms (%.1f pages of 20), last byte %.0f ms (%.0f pages of 20)%n",
        Measure.median(firstByte),
        Measure.median(firstByte) / Measure.median(page),
        Measure.median(lastByte),
        Measure.median(lastByte) / Measure.median(page));
  }

  /** Milliseconds to the first and to the last byte, and the size in MB. */
  private double[] time(String path) throws IOException, InterruptedException {
    long start = System.nanoTime();
    HttpResponse<InputStream> answer =
        client.send(request(path).build(), BodyHandlers.ofInputStream());
    try (InputStream body = answer.body()) {
      if (answer.statusCode() != 200 || body.read() < 0) {
        throw new IllegalStateException(path + " was answered " + answer.statusCode());
      }
      double firstByte = Measure.millisSince(start);
      long bytes = 1;
      byte[] buffer = new byte[1 << 16];
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        bytes += read;
      }
      return new double[] {firstByte, Measure.millisSince(start), bytes / 1e6};
    }
  }

  private double heap() throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(management.resolve("/metrics")).build();
    String metrics = client.send(request, BodyHandlers.ofString()).body();
    return Double.parseDouble(Measure.first("memory_usedHeap_bytes[^ ]* ([0-9.E]+)", metrics))
        / 1e6;
  }

  private HttpResponse<String> read(String path) throws IOException, InterruptedException {
    return client.send(request(path).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.resolve(path)).header("Authorization", "Token " + token);
  }

  private static int count(String list) {
    return list.split("\"createdAt\"", -1).length - 1;
  }
}
