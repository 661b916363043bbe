package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.warder.system.Fixtures.IssuedToken;

/** Where the lifetime of tokens is changed. */
class LifetimeLookST extends LookTest {

  @Test
  void endOfAToken() {
    IssuedToken token = token(org, "ending");
    screen.assertLooksRight(
        "token-expiry",
        () -> {
          browser.go("/token?id=" + token.id());
          browser.click(By.id("facts:expiry"));
          browser.find(By.id("expiry-dialog"));
        });
    fixtures.delete("/api/v2/authorizations/" + token.id());
  }

  @Test
  void lifetimesOfAnOrganization() {
    browser.go("/organization?org=" + org.id());
    screen.assertLooksRight("organization-lifetime");
  }

  @Test
  void overview() {
    with(token.secret()).get("/api/v2/buckets");
    browser.go("/overview?org=" + org.id());
    browser.find(By.linkText("1 request"));
    String columns =
        "return new Set([...document.querySelectorAll('.figures a')]"
            + ".map(each => Math.round(each.getBoundingClientRect().right))).size";
    assertThat(browser.run(columns)).as("columns of numbers").isEqualTo(1L);
    screen.assertLooksRight("overview");
  }
}
