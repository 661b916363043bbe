package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** The dress and the language of the pages. */
class AppearanceST extends UiTest {

  @Test
  void errorsAreInTheSameDress() {
    signInAsOperator();
    browser.go("/no-such-page");

    assertThat(browser.find(By.tagName("h1")).getText()).isEqualTo("Not found");
    assertThat(browser.sees(By.cssSelector(".brand"))).isTrue();
    assertThat(anonymous().get("/no-such-page").status()).isEqualTo(404);
    assertThat(anonymous().get("/tokens.xhtml").status()).isEqualTo(404);
  }

  @Test
  void pagesSpeakGerman() {
    try (Browser german = Browser.open(instance().url(), "de")) {
      german.go("/sign-in");

      assertThat(german.find(By.tagName("h1")).getText()).isEqualTo("Anmelden");
      assertThat(german.run("return document.documentElement.lang")).isEqualTo("de");
    }
  }

  @Test
  void themeIsTheSystemsUntilOneIsChosen() {
    signInAsOperator();
    browser.go("/password");
    browser.prefer("dark");
    assertThat(background()).isEqualTo("rgb(15, 20, 27)");

    browser.click(By.id("theme-menu-button"));
    browser.click(By.cssSelector("[data-theme-name=light]"));
    assertThat(background()).isEqualTo("rgb(246, 247, 249)");
    browser.driver().navigate().refresh();
    assertThat(background()).isEqualTo("rgb(246, 247, 249)");
    browser.prefer("light");
  }

  private Object background() {
    return browser.run("return getComputedStyle(document.body).backgroundColor");
  }
}
