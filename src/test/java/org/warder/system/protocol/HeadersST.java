package org.warder.system.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warder.system.RawHttp;
import org.warder.system.RawHttp.RawAnswer;
import org.warder.system.Warder;

/** What browsers must not do with a response, on each kind of response; and what none tells. */
class HeadersST extends Warder {

  private static final Pattern STATIC_FILE = Pattern.compile("\"(/[^\"]+\\.(?:css|js)[^\"]*)\"");

  /** What would tell which server this is; the API's own version is part of the contract. */
  private static final List<String> BANNERS =
      List.of("Server", "X-Powered-By", "$WSEP", "X-AspNet-Version", "Via");

  @ParameterizedTest(name = "{0} {1} is {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET     | /sign-in                                 | 200
          HEAD    | /sign-in                                 | 200
          DELETE  | /sign-in                                 | 405
          GET     | /                                        | 302
          GET     | /tokens                                  | 302
          GET     | /nowhere                                 | 404
          GET     | /error                                   | 404
          GET     | /WEB-INF/web.xml                         | 404
          GET     | /openapi.yaml                            | 200
          GET     | /ping                                    | 204
          GET     | /health                                  | 200
          get     | /ping                                    | 501
          TRACE   | /ping                                    | 405
          GET     | /api/v2                                  | 200
          GET     | /api/v2/setup                            | 200
          OPTIONS | /api/v2/users                            | 405
          PUT     | /api/v2/setup                            | 401
          POST    | /api/v2/signin                           | 401
          POST    | /api/v2/setup                            | 400
          GET     | /api/v2/me                               | 401
          GET     | /api/nowhere                             | 404
          GET     | /api/v2/%2e%2e/ping                      | 400
          GET     | /%zz                                     | 400
          GET     | /ping?a=%zz                              | 400
          POST    | /oauth2/introspect                       | 401
          GET     | /oauth2/introspect                       | 405
          GET     | /.well-known/oauth-authorization-server  | 200
          GET     | /api/authz/auth_request/default          | 403
          GET     | /api/authz/nothing/default               | 403
          """)
  void everyResponseOfTheApiPort(String method, String path, int status) {
    RawAnswer answer = api().send(method + " " + path + " HTTP/1.1\nContent-Length: 0", "");

    assertThat(answer.statusLine()).contains(" " + status + " ");
    assertSafe(answer);
  }

  @ParameterizedTest(name = "{0} {1} is {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET  | /api/v2/me                              |          | 200
          GET  | /api/v2/users/0000000000000001          |          | 404
          POST | /api/v2/orgs                            | {        | 400
          POST | /api/v2/orgs                            | {}       | 400
          POST | /api/v2/orgs                            | {"name":"plant-a"} | 422
          POST | /api/v2/authorizations                  | too long | 413
          GET  | /api/v2/nowhere                         |          | 404
          """)
  void everyResponseToWhoHasAToken(String method, String path, String body, int status) {
    String text = body == null ? "" : body.equals("too long") ? "x".repeat(1_100_000) : body;
    RawAnswer answer =
        api()
            .sendWithLength(
                "%s %s HTTP/1.1\nAuthorization: Token %s"
                    .formatted(method, path, instance().operatorToken()),
                text);

    assertThat(answer.statusLine()).contains(" " + status + " ");
    assertSafe(answer);
  }

  /** What the container answers without asking the application. */
  @Test
  void everyResponseToWhatIsHardlyARequest() {
    Stream.of(
            "NONSENSE\n\n",
            "GET /ping HTTP/1.1\n\n",
            "GET /ping HTTP/1.1\nHost: a b\n\n",
            "GET /ping HTTP/1.1\nHost: a\nno colon\n\n",
            "GET /ping HTTP/1.1\nHost: " + managementUrl().getAuthority() + "\n\n",
            "GET /ping HTTP/1.1\nHost: a\nX: " + "x".repeat(40_000) + "\n\n")
        .forEach(
            request -> {
              RawAnswer answer = api().sendAsIs(request, "");
              assertThat(answer.statusLine()).as(request).matches("HTTP/1\\.[01] [45]\\d\\d .*");
              assertSafe(answer);
            });
  }

  @Test
  void everyStaticFileOfAPage() {
    String page = anonymous().get("/sign-in").body();
    List<String> files =
        STATIC_FILE.matcher(page).results().map((MatchResult found) -> found.group(1)).toList();

    assertThat(files).isNotEmpty();
    for (String file : files) {
      RawAnswer answer = api().send("GET " + file.replace("&amp;", "&") + " HTTP/1.1", "");
      assertThat(answer.statusLine()).as(file).contains(" 200 ");
      assertSafe(answer);
    }
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({"/health/ready, 200", "/metrics, 200", "/, 404", "/nowhere, 404", "/%zz, 500"})
  void everyResponseOfTheManagementPort(String path, int status) {
    RawAnswer answer = new RawHttp(managementUrl()).send("GET " + path + " HTTP/1.1", "");

    assertThat(answer.statusLine()).contains(" " + status + " ");
    assertSafe(answer);
  }

  private static RawHttp api() {
    return new RawHttp(instance().url());
  }

  private static void assertSafe(RawAnswer answer) {
    SoftAssertions all = new SoftAssertions();
    all.assertThat(answer.header("X-Content-Type-Options")).containsExactly("nosniff");
    all.assertThat(answer.header("Referrer-Policy")).containsExactly("same-origin");
    all.assertThat(answer.header("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
    List<String> policies = answer.header("Content-Security-Policy");
    all.assertThat(policies).hasSize(1);
    all.assertThat(String.join("", policies))
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    for (String banner : BANNERS) {
      all.assertThat(answer.header(banner)).as(banner).isEmpty();
    }
    all.assertThat(answer.headers() + answer.body())
        .doesNotContainIgnoringCase("liberty")
        .doesNotContain("IBM", "SRVE");
    all.assertAll();
  }
}
