package org.warder.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which paths are pages, and where the sign-in leads. */
class PagePathsTest {

  @Test
  void everyPageNeedsASignInOrIsOpenOnPurpose() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/webapp"))) {
      List<String> pages =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".xhtml"))
              .map(name -> "/" + name.substring(0, name.length() - ".xhtml".length()))
              .filter(page -> !page.equals(PagePaths.SIGN_IN) && !page.equals(PagePaths.SETUP))
              .toList();

      assertThat(PagePaths.PAGES).containsExactlyInAnyOrderElementsOf(pages);
    }
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "https://elsewhere.example",
        "//elsewhere.example",
        "/\\elsewhere.example",
        "/..//elsewhere.example",
        "/.//elsewhere.example",
        "/%2e%2e//elsewhere.example",
        "/api/v2/signout",
        "/tokens/../x",
        "javascript:alert(1)",
        "/\t/elsewhere.example",
        "tokens"
      })
  void leadsNowhereElse(String target) {
    assertThat(PagePaths.target(target)).isEqualTo("/start");
  }

  @Test
  void leadsOnToWhereOneWantedToGo() {
    assertThat(PagePaths.signIn("/token?id=1&org=2"))
        .isEqualTo("/sign-in?to=%2Ftoken%3Fid%3D1%26org%3D2");
    assertThat(PagePaths.target("/token?id=1&org=2")).isEqualTo("/token?id=1&org=2");
    assertThat(PagePaths.signIn("/start")).isEqualTo("/sign-in");
    assertThat(PagePaths.signIn("/tokens")).isEqualTo("/sign-in?to=%2Ftokens");
  }

  /** What somebody looked for may be a token, of which more than the hint is in no address. */
  @Test
  void leadsOnWithoutAToken() {
    assertThat(PagePaths.signIn("/tokens?q=wrd_7Kd2abcdefg&page=2"))
        .isEqualTo("/sign-in?to=%2Ftokens%3Fpage%3D2");
    assertThat(PagePaths.signIn("/tokens?q=wrd_7Kd2abcdefg")).isEqualTo("/sign-in?to=%2Ftokens");
    assertThat(PagePaths.signIn("/tokens?q=wrd_7Kd2"))
        .isEqualTo("/sign-in?to=%2Ftokens%3Fq%3Dwrd_7Kd2");
  }

  @Test
  void onlyResourcesNeedNoSignIn() {
    assertThat(PagePaths.isResource("/jakarta.faces.resource/look.css.xhtml")).isTrue();
    assertThat(PagePaths.isResource("/tokens")).isFalse();
    assertThat(PagePaths.isResource("/jakarta.faces.resources")).isFalse();
  }
}
