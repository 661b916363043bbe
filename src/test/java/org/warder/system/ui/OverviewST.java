package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.warder.system.Fixtures.IssuedToken;

/** How many tokens of each kind there are (src/docs/pages.md). */
class OverviewST extends OperatorTest {

  @Test
  void numbersLeadToTheirLists() {
    IssuedToken ending = newToken();
    patch(ending, "\"expiresAt\": \"" + Instant.now().plus(Duration.ofDays(3)) + "\"");
    IssuedToken inactive = newToken();
    patch(inactive, "\"status\": \"inactive\"");
    IssuedToken rotated = newToken();
    operator().post("/api/v2/authorizations/" + rotated.id() + "/rotate", "{}");
    browser.go("/overview?org=" + org.id());

    assertThat(browser.texts(By.cssSelector("main dd a")))
        .containsExactly("3", "2", "0", "1", "0", "1", "3", "0", "0", "0", "0", "0", "1", "0");
    follow("Active, and expire within 14 days: 1");
    assertThat(rows()).isEqualTo(1);
    browser.go("/overview?org=" + org.id());
    follow("Inactive: 1");
    assertThat(browser.address()).isEqualTo("/tokens?org=" + org.id() + "&status=inactive");
    assertThat(rows()).isEqualTo(1);
    browser.go("/overview?org=" + org.id());
    follow("Created in the last 7 days: 3");
    assertThat(rows()).isEqualTo(3);
    browser.go("/overview?org=" + org.id());
    follow("Two values work: 1");
    assertThat(browser.address()).isEqualTo("/tokens?org=" + org.id() + "&advice=rotating");
    assertThat(rows()).isEqualTo(1);
    browser.click(By.id("list:any-criteria"));
    browser.await(() -> rows() == 3 ? true : null);
  }

  @Test
  void longestLifetimeIsShown() {
    operator().patch("/api/v2/orgs/" + org.id(), "{\"tokenLifetimeMaxSeconds\": 2592000}");
    browser.go("/tokens?org=" + org.id());
    browser.click(By.linkText("Overview"));

    assertThat(browser.find(By.tagName("main")).getText()).contains("30 days");
  }

  @Test
  void tokensThatAreUsedMostLeadToTheirPages() {
    assertThat(main()).contains("No use is recorded.");
    IssuedToken often = newToken();
    IssuedToken once = newToken();
    newToken();
    use(once, 1);
    use(often, 3);

    assertThat(main()).contains("Used most, of those in use in the last 7 days");
    assertThat(browser.texts(By.xpath("//dd/a[contains(., 'request')]")))
        .containsExactly("3 requests", "1 request");
    new Screen(browser).assertLooksRight("overview-used");
    browser.run("document.querySelector('a[aria-label=\"No description: 3 requests\"]').focus()");
    browser.press(Keys.ENTER);
    browser.awaitAddress("/token?id=" + often.id());
    assertThat(main()).contains("3 requests allowed");
  }

  private String main() {
    browser.settle();
    if (!browser.address().startsWith("/token?")) {
      browser.go("/overview?org=" + org.id());
    }
    return browser.find(By.tagName("main")).getText();
  }

  private void use(IssuedToken token, int times) {
    for (int i = 0; i < times; i++) {
      with(token.secret()).get("/api/v2/tasks");
    }
  }

  private void follow(String label) {
    browser.click(By.cssSelector("a[aria-label='" + label + "']"));
  }

  private int rows() {
    return browser.texts(By.cssSelector("table.tokens tbody tr")).size();
  }

  private IssuedToken newToken() {
    return fixtures.token(org.id(), instance().userId(), "read:orgs/" + org.id() + "/tasks");
  }

  private void patch(IssuedToken token, String change) {
    operator().patch("/api/v2/authorizations/" + token.id(), "{" + change + "}");
  }
}
