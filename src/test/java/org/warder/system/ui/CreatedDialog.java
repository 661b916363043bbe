package org.warder.system.ui;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** "Token created": the value, once. */
final class CreatedDialog {

  private static final By VALUE = By.id("secret");

  private final Browser browser;

  CreatedDialog(Browser browser) {
    this.browser = browser;
    browser.find(By.cssSelector("#created-dialog[open]"));
  }

  String value() {
    return browser.find(VALUE).getDomProperty("value");
  }

  String text() {
    return browser.find(By.id("created-dialog")).getText();
  }

  CreatedDialog copy() {
    browser.click(By.cssSelector("#created-dialog [data-copy]"));
    browser.await(() -> state().equals("Not copied yet") ? null : true);
    return this;
  }

  /** Whether it was copied, as the dialog tells. */
  String state() {
    return browser.find(By.id("secret-state")).getText();
  }

  String clipboard() {
    return (String)
        browser.runAsync(
            "navigator.clipboard.readText().then(arguments[0], e => arguments[0]('' + e))");
  }

  CreatedDialog pressEscape() {
    browser.find(VALUE).sendKeys(Keys.ESCAPE);
    return this;
  }

  boolean asksBeforeLeaving() {
    return browser.sees(By.id("leave-question"));
  }

  boolean isOpen() {
    return browser.sees(By.id("created-dialog"));
  }

  void close() {
    browser.click(By.id("created-close"));
    browser.await(() -> isOpen() ? null : true);
  }

  void closeAnyway() {
    browser.click(Pages.inDialog("Close anyway"));
    browser.await(() -> isOpen() ? null : true);
  }
}
