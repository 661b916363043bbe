package org.warder.system.ui;

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
    browser.go("/overview?org=" + org.id());
    screen.assertLooksRight("overview");
  }
}
