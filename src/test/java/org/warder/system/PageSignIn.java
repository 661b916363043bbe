package org.warder.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.warder.system.Http.Answer;

/** The sign-in page without a browser. */
public final class PageSignIn {

  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]* value=\"([^\"]*)\"");

  /** The nonce of the page, which its scripts add to each form. */
  private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");

  private PageSignIn() {}

  /** Signs in: the values of {@code Set-Cookie}. */
  public static List<String> cookies(Http http, String name, String password) {
    Answer page = http.get("/sign-in");
    Matcher nonce = NONCE.matcher(page.header("Content-Security-Policy"));
    assertThat(nonce.find()).isTrue();
    String hidden =
        HIDDEN
            .matcher(page.body())
            .results()
            .map(PageSignIn::field)
            .collect(Collectors.joining("&"));
    Answer answer =
        http.post(
            "/sign-in",
            hidden
                + "&primefaces.nonce="
                + URLEncoder.encode(nonce.group(1), StandardCharsets.UTF_8)
                + "&form:name="
                + name
                + "&form:password="
                + password
                + "&form:submit=",
            "Content-Type",
            "application/x-www-form-urlencoded");
    assertThat(answer.status()).as(answer.toString()).isEqualTo(302);
    return answer.response().headers().allValues("Set-Cookie");
  }

  private static String field(MatchResult field) {
    return field.group(1) + "=" + URLEncoder.encode(field.group(2), StandardCharsets.UTF_8);
  }
}
