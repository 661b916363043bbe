import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long the page of API tokens takes with many of them: first page, orders, searches, last. */
public class TokenPages {

  private static final int ROUNDS = 11;
  private static final int USERS = 100;
  private static final int BUCKETS = 100;

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI server;
  private final String token;
  private final PageClient pages;
  private String orgId;

  private TokenPages(URI server, String token, PageClient pages) {
    this.server = server;
    this.token = token;
    this.pages = pages;
  }

  public static void main(String[] arguments) throws Exception {
    if (arguments.length != 5) {
      System.err.println("usage: TokenPages SERVER_URL OPERATOR_TOKEN USER PASSWORD TOKENS");
      System.exit(1);
    }
    URI server = URI.create(arguments[0]);
    PageClient pages = PageClient.signIn(server, arguments[2], arguments[3]);
    TokenPages bench = new TokenPages(server, arguments[1], pages);
    bench.fill(Integer.parseInt(arguments[4]));
    bench.run();
  }

  /** An organization of its own, with users, buckets and tokens that differ. */
  private void fill(int tokens) throws Exception {
    String orgs = api("GET", "/api/v2/orgs?org=bench", null);
    if (orgs.contains("\"id\"")) {
      orgId = Measure.first("\"id\": ?\"([0-9a-f]{16})\"", orgs);
    } else {
      orgId = id(api("POST", "/api/v2/orgs", "{\"name\": \"bench\"}"));
    }
    int have = total(pages.get("/tokens?org=" + orgId));
    List<String> users = new ArrayList<>();
    List<String> buckets = new ArrayList<>();
    if (have < tokens) {
      String run = Long.toString(System.nanoTime(), 36);
      for (int i = 0; i < USERS; i++) {
        users.add(id(api("POST", "/api/v2/users", "{\"name\": \"user-" + run + "-" + i + "\"}")));
      }
      for (int i = 0; i < BUCKETS; i++) {
        String body = "{\"orgID\": \"%s\", \"name\": \"machine-%s-%02d\"}".formatted(orgId, run, i);
        buckets.add(id(api("POST", "/api/v2/buckets", body)));
      }
    }
    Writers.fill(
        have, tokens, n -> create(n, users.get(n * 7 % USERS), buckets.get(n * 13 % BUCKETS)));
  }

  private void create(int n, String userId, String bucketId) throws Exception {
    String body =
        """
        {"orgID":"%1$s","userID":"%2$s","status":"%5$s","description":"sensor %4$06d",
         "permissions":[{"action":"write","resource":{"type":"buckets","orgID":"%1$s","id":"%3$s"}}]}
        """
            .formatted(
                orgId, userId, bucketId, n * 7919 % 1_000_000, n % 10 == 0 ? "inactive" : "active");
    api("POST", "/api/v2/authorizations", body);
  }

  private void run() throws Exception {
    String page = "/tokens?org=" + orgId;
    int last = (total(pages.get(page)) + 24) / 25;
    Map<String, String> paths = new LinkedHashMap<>();
    paths.put("first page", page);
    for (String order : new String[] {"description", "status", "owner", "created", "modified"}) {
      paths.put("by " + order, page + "&sort=" + order);
      paths.put("by " + order + ", down", page + "&sort=-" + order);
      paths.put("by " + order + ", last page", page + "&sort=" + order + "&page=" + last);
    }
    paths.put("search, description", page + "&q=00123");
    paths.put("search, description of all", page + "&q=sensor");
    paths.put("search, owner", page + "&q=user-");
    paths.put("search, bucket", page + "&q=-42");
    paths.put("search, all buckets", page + "&q=machine-");
    paths.put("search, nothing", page + "&q=nothing-like-this");
    paths.put("inactive", page + "&status=inactive");
    paths.put(
        "inactive by description, last page",
        page + "&status=inactive&sort=description&page=" + last / 10);
    for (String path : paths.values()) {
      pages.get(path);
    }
    double baseline = 0;
    System.out.printf("%-36s %9s %9s %12s%n", "page", "median ms", "worst ms", "x first page");
    for (Map.Entry<String, String> each : paths.entrySet()) {
      double[] times = new double[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) {
        long start = System.nanoTime();
        pages.get(each.getValue());
        times[i] = Measure.millisSince(start);
      }
      Arrays.sort(times);
      double median = times[ROUNDS / 2];
      baseline = baseline == 0 ? median : baseline;
      System.out.printf(
          "%-36s %9.0f %9.0f %12.1f%n",
          each.getKey(), median, times[ROUNDS - 1], median / baseline);
    }
  }

  private String api(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve(path))
            .header("Authorization", "Token " + token)
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() >= 400 && answer.statusCode() != 404) {
      throw new IllegalStateException(path + " was answered " + answer.body());
    }
    return answer.body();
  }

  private static int total(String page) {
    return Integer.parseInt(Measure.first("ui-paginator-current\">\\d+–\\d+ of (\\d+)<", page));
  }

  private static String id(String object) {
    return Measure.first("\"id\": ?\"([0-9a-f]{16})\"", object);
  }
}
