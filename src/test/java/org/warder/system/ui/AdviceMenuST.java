package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.warder.system.Fixtures.IssuedToken;

/** The list is narrowed to tokens that are worth a look (src/docs/pages.md). */
class AdviceMenuST extends OperatorTest {

  private static final String ENTRIES =
      "return [...document.querySelectorAll('#advice-menu button')].map(each => each.textContent)";

  private static final String CUT =
      "return [...document.querySelectorAll('#advice-menu button')]"
          + ".filter(each => each.scrollWidth > each.clientWidth).length";

  @Test
  void adviceIsCountedOnceTheMenuIsOpenAndChosenByKeyboard() {
    rotate(token(org, "two values"));
    expire(token(org, "ending"));
    token(org, "neither");
    tokens(org);
    assertThat(browser.run(ENTRIES).toString())
        .contains("Active, and not used for 90 days", "Two values work")
        .doesNotContain("(");

    browser.run("document.getElementById('advice-menu-button').focus()");
    browser.press(Keys.ENTER);
    browser.await(() -> browser.run(ENTRIES).toString().contains("Two values work (1)") ? 1 : null);
    assertThat(browser.run(ENTRIES).toString())
        .contains("expire within 14 days (1)", "Active, and never used (0)");
    browser.await(() -> browser.focused().startsWith("Active, and not used") ? true : null);
    for (int i = 0; i < 10 && !browser.focused().equals("Two values work (1)"); i++) {
      browser.press(Keys.ARROW_DOWN);
    }
    assertThat(browser.focused()).isEqualTo("Two values work (1)");
    browser.press(Keys.ENTER);

    TokensPage page = new TokensPage(browser);
    assertThat(page.descriptions()).containsExactly("two values");
    assertThat(browser.address()).isEqualTo("/tokens?org=" + org.id() + "&advice=rotating");
    browser.await(() -> browser.focused().equals("Worth a look") ? true : null);
    assertThat(browser.find(By.id("list:any-criteria")).getText()).isEqualTo("Two values work");
    new Screen(browser).judgeMenu("advice-menu", By.id("advice-menu-button"));
    browser.resize(Browser.NARROW);
    assertThat(browser.run(CUT)).as("cut entries").isEqualTo(0L);
    browser.resize(Browser.WIDE);
  }

  @Test
  void numbersAreThoseOfTheListThatIsNarrowedAlready() {
    rotate(token(org, "two values"));
    browser.go("/tokens?org=" + org.id() + "&status=inactive&advice=expiring");

    browser.click(By.id("advice-menu-button"));
    browser.await(() -> browser.run(ENTRIES).toString().contains("Two values work (0)") ? 1 : null);
    assertThat(browser.texts(By.cssSelector("#advice-menu [aria-current=true]")))
        .containsExactly("Active, and expire within 14 days (0)");
  }

  @Test
  void wordsOfTheApiInTheAddressNarrowTheListToo() {
    IssuedToken used = token(org, "used");
    operator()
        .patch("/api/v2/authorizations/" + token(org, "idle").id(), "{\"status\": \"inactive\"}");
    Instant since = Instant.now();
    with(used.secret()).get("/api/v2/buckets");

    assertThat(found("unusedSince=" + since)).containsExactly("idle");
    assertThat(browser.find(By.id("list:any-criteria")).getText()).startsWith("Not used since 20");
    assertThat(found("effectiveStatus=active")).containsExactly("used");
    assertThat(browser.find(By.id("list:any-criteria")).getText()).isEqualTo("Active");
    assertThat(found("effectiveStatus=inactive&status=active")).isEmpty();
    assertThat(found("unusedSince=2020-01-01T00:00:00Z")).isEmpty();
    browser.click(By.id("list:any-criteria"));
    browser.await(() -> new TokensPage(browser).descriptions().size() == 2 ? true : null);
  }

  private List<String> found(String query) {
    browser.go("/tokens?org=" + org.id() + "&" + query);
    return new TokensPage(browser).descriptions();
  }

  private static void rotate(IssuedToken token) {
    operator().post("/api/v2/authorizations/" + token.id() + "/rotate", "{}");
  }

  private static void expire(IssuedToken token) {
    String soon = Instant.now().plus(Duration.ofDays(3)).toString();
    operator().patch("/api/v2/authorizations/" + token.id(), "{\"expiresAt\": \"" + soon + "\"}");
  }
}
