package org.warder.system.ui;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** The dialog before all tokens of the list are changed. */
class BulkLookST extends LookTest {

  @Test
  void changeOfAllTokensOfTheList() {
    screen.judgeMenu("bulk-menu", menu());
    screen.assertLooksRight(
        "bulk",
        () -> {
          browser.click(menu());
          browser.click(By.xpath("//*[@id='bulk-menu']//button[.='Delete all…']"));
          browser.find(By.id("bulk:form:number"));
        });
  }

  private By menu() {
    tokens(org);
    return By.id("bulk-menu-button");
  }
}
