package org.warder.ui.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.warder.token.TokenSecret;

/** Which paths need no sign-in, and the way back to where somebody wanted to go. */
final class PagePaths {

  static final String HOME = "/start";
  static final String SIGN_IN = "/sign-in";
  static final String SETUP = "/setup";

  /** The pages behind the sign-in; a page that is not named here is not found. */
  static final Set<String> PAGES =
      Set.of(
          HOME,
          "/overview",
          "/tokens",
          "/token",
          "/buckets",
          "/telegrafs",
          "/users",
          "/organizations",
          "/organization",
          "/password");

  private static final String RESOURCES = "/jakarta.faces.resource/";

  private PagePaths() {}

  /** Whether a path is that of a style sheet, a script or a picture, which anybody may read. */
  static boolean isResource(String path) {
    return path.startsWith(RESOURCES);
  }

  /** The sign-in page, which leads on to a target, without what in its query shows a token. */
  static String signIn(String target) {
    String to = withoutSecrets(target);
    return to.equals(HOME)
        ? SIGN_IN
        : SIGN_IN + "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
  }

  private static String withoutSecrets(String target) {
    String[] parts = target.split("\\?", 2);
    if (parts.length < 2) {
      return target;
    }
    String query =
        Stream.of(parts[1].split("&"))
            .filter(parameter -> !TokenSecret.isRevealing(parameter))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? parts[0] : parts[0] + "?" + query;
  }

  /** Where to go after the sign-in: a page of ours, whatever the address says. */
  static String target(String to) {
    boolean ours =
        to != null
            && PAGES.contains(to.split("\\?", 2)[0])
            && to.chars().allMatch(c -> c > ' ' && c != '\\' && c < 0x7f);
    return ours ? to : HOME;
  }
}
