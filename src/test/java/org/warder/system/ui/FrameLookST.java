package org.warder.system.ui;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** What stands around every page. */
class FrameLookST extends LookTest {

  @Test
  void menusAtTheTop() {
    tokens(org);
    screen.judgeMenu("organization-menu", By.id("org-menu-button"));
    screen.judgeMenu("user-menu", By.id("user-menu-button"));
  }

  @Test
  void narrowNavigation() {
    tokens(org);
    browser.resize(Browser.NARROW);
    browser.click(By.cssSelector(".burger"));
    browser.find(By.cssSelector(".nav.open"));
    screen.folded().assertLooksRight("navigation");
  }

  @Test
  void organizationThatIsNotThere() {
    screen.assertLooksRight(
        "organization-foreign",
        () -> {
          browser.go("/buckets?org=0000000000000001");
          browser.find(By.cssSelector(".toast.bad"));
        });
  }
}
