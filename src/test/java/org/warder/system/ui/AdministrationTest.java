package org.warder.system.ui;

import org.openqa.selenium.By;

/** How things are administered in the lists of the pages: by a menu and a dialog. */
abstract class AdministrationTest extends OperatorTest {

  /** Presses a button that opens a dialog. */
  protected void press(String button) {
    browser.click(Pages.button(button));
    browser.find(By.cssSelector("dialog[open]"));
  }

  /** Chooses from the menu of a line what opens a dialog. */
  protected void choose(String name, String entry) {
    browser.click(Pages.button("Actions for " + name));
    browser.click(By.xpath("//*[@popover]//*[self::a or self::button][.='" + entry + "']"));
    browser.find(By.cssSelector("dialog[open]"));
  }

  /** What the open dialog says. */
  protected String dialog() {
    return browser.find(By.cssSelector("dialog[open]")).getText();
  }

  /** Answers the question, which goes away. */
  protected void confirm(String button) {
    browser.click(Pages.inDialog(button));
    browser.await(() -> browser.sees(By.id("confirm-dialog")) ? null : true);
  }
}
