import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads pages as a person does who has signed in. */
final class PageClient {

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final URI server;

  private PageClient(URI server) {
    this.server = server;
  }

  /** Signs in. */
  static PageClient signIn(URI server, String user, String password) throws Exception {
    PageClient pages = new PageClient(server);
    HttpResponse<String> page = pages.send("/sign-in");
    Map<String, String> form = new LinkedHashMap<>();
    Matcher hidden = Pattern.compile("<input type=\"hidden\" [^>]*>").matcher(page.body());
    while (hidden.find()) {
      form.put(attribute("name", hidden.group()), attribute("value", hidden.group()));
    }
    // Scripts add it to each form.
    String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
    form.put("primefaces.nonce", Measure.first("'nonce-([^']+)'", policy));
    form.put("form:name", user);
    form.put("form:password", password);
    form.put("form:submit", "");
    StringBuilder body = new StringBuilder();
    form.forEach(
        (name, value) -> body.append(encode(name)).append('=').append(encode(value)).append('&'));
    HttpRequest post =
        HttpRequest.newBuilder(server.resolve("/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body.toString()))
            .build();
    if (pages.client.send(post, BodyHandlers.discarding()).statusCode() != 302) {
      throw new IllegalStateException("not signed in");
    }
    return pages;
  }

  /** A page, whole. */
  String get(String path) throws IOException, InterruptedException {
    return send(path).body();
  }

  private HttpResponse<String> send(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " was answered " + answer.statusCode());
    }
    return answer;
  }

  private static String attribute(String name, String tag) {
    return Measure.first(" " + name + "=\"([^\"]*)\"", tag);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
