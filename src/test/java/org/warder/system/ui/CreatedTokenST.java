package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.warder.system.Fixtures.Made;

/** The value of a new token: shown once, copied truthfully, and lost only on purpose. */
class CreatedTokenST extends OperatorTest {

  @Test
  void valueIsNowhereAfterItsDialogIsClosed() {
    CreatedDialog created = tokens(org).generateCustom().read("all buckets").generate();
    String value = created.value();

    created.pressEscape();
    assertThat(created.isOpen()).isTrue();
    assertThat(created.asksBeforeLeaving()).isTrue();
    created.closeAnyway();

    assertThat(browser.driver().getPageSource()).doesNotContain(value);
    assertThat(browser.driver().getCurrentUrl()).doesNotContain(value);
    browser.driver().navigate().refresh();
    assertThat(browser.driver().getPageSource()).doesNotContain(value);
  }

  /** Before the browser tells the page that its dialog is closed. */
  @Test
  void valueIsOutOfThePageAtOnce() {
    CreatedDialog created = tokens(org).generateCustom().read("all buckets").generate();
    String value = created.value();
    created.pressEscape();

    assertThat(
            browser.run(
                "arguments[0].click(); return document.body.outerHTML",
                browser.find(Pages.inDialog("Close anyway"))))
        .asString()
        .contains("created-dialog")
        .doesNotContain(value);
  }

  @Test
  void copyingSaysWhatReallyHappened() {
    CreatedDialog created = tokens(org).generateCustom().read("all buckets").generate();
    // Plain http: no clipboard, and a browser that does not copy either.
    browser.run(
        "Object.defineProperty(navigator, 'clipboard', {value: undefined});"
            + "document.execCommand = () => false;");

    created.copy();

    assertThat(created.state()).startsWith("Copying failed");
    browser.run("document.execCommand = () => true;");
    created.copy();
    assertThat(created.state()).isEqualTo("Copied");
  }

  @Test
  void valueIsNotLostByEscapeHoweverOftenItIsPressed() {
    CreatedDialog created = tokens(org).generateCustom().read("all buckets").generate();
    String value = created.value();

    for (int i = 0; i < 4; i++) {
      browser.press(Keys.ESCAPE);
    }

    assertThat(created.isOpen()).isTrue();
    assertThat(created.asksBeforeLeaving()).isTrue();
    browser.click(Pages.inDialog("Stay"));
    assertThat(created.value()).isEqualTo(value);
    assertThat(created.asksBeforeLeaving()).isFalse();
    browser.click(By.id("created-close"));
    assertThat(created.asksBeforeLeaving()).isTrue();
    created.closeAnyway();
    assertThat(browser.driver().findElements(By.id("secret"))).isEmpty();
  }

  @Test
  void copyingByTheSelectionReachesTheClipboard() {
    CreatedDialog created = tokens(org).generateCustom().read("all buckets").generate();
    String value = created.value();
    browser.run("navigator.clipboard.writeText = () => Promise.reject(new Error('no'));");

    created.copy();

    assertThat(created.state()).isEqualTo("Copied");
    assertThat(created.clipboard()).isEqualTo(value);
  }

  @Test
  void curlLineWorksWithTheValue() throws Exception {
    Made bucket = fixtures.bucket(org.id());
    CreatedDialog created = tokens(org).generateCustom().read("all buckets").generate();
    String line = browser.find(By.cssSelector("#created-dialog pre")).getText();

    assertThat(Shell.run(line, created.value())).contains(bucket.name());
    created.copy().close();
  }
}
