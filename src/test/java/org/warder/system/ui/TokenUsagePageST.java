package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.warder.system.Fixtures.IssuedToken;

/** What a token is used for, on its page and in the list. */
class TokenUsagePageST extends LookTest {

  private IssuedToken used;

  @BeforeEach
  void use() {
    String org = "orgs/" + this.org.id() + "/buckets";
    used = token(this.org, "used " + System.nanoTime(), "read:" + org, "write:" + org);
    for (int i = 0; i < 3; i++) {
      with(used.secret()).get("/api/v2/buckets", "User-Agent", "Mozilla/5.0 (X11)");
    }
    with(used.secret()).get("/api/v2/users/" + instance().userId());
  }

  @Test
  void pageTellsTheLastUseDaysAndPermissions() {
    browser.go("/token?id=" + used.id());

    assertThat(browser.find(By.id("last-use")).getText())
        .as(browser.find(By.id("last-use")).getDomProperty("innerHTML"))
        .contains("just now", "GET through the API, by a browser");
    assertThat(browser.find(By.cssSelector(".usage")).getText())
        .contains("3 requests allowed, 1 denied");
    assertThat(browser.texts(By.cssSelector(".chart title"))).hasSize(90);
    open("usage-days");
    assertThat(browser.find(By.cssSelector("#usage-days tbody")).getText()).contains("3 1");
    open("usage-permissions");
    assertThat(browser.find(By.cssSelector("#usage-permissions tbody")).getText())
        .containsPattern("Read: .*just now 3\\s+Write: .*Never 0");
    screen.assertLooksRight("token-usage");
  }

  /** By the keyboard alone. */
  private void open(String details) {
    browser.run("document.querySelector('#' + arguments[0] + ' summary').focus()", details);
    browser.press(Keys.ENTER);
    browser.find(By.cssSelector("#" + details + "[open]"));
  }

  @Test
  void aTokenThatWasNotUsedSaysSo() {
    browser.go("/token?id=" + token(org, "idle", "read:tasks").id());

    assertThat(browser.find(By.id("last-use")).getText()).isEqualTo("Never");
    assertThat(browser.sees(By.cssSelector(".chart"))).isFalse();
  }

  @Test
  void listHasTheLastUse() {
    tokens(org);

    assertThat(browser.find(By.cssSelector("table.tokens thead")).getText()).contains("Last used");
    assertThat(browser.find(By.cssSelector("table.tokens tbody")).getText())
        .contains("just now", "Never");
    screen.assertLooksRight("tokens-usage");
  }
}
