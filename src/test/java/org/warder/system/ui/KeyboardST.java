package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.warder.system.Fixtures.IssuedToken;

/** Every flow by keyboard alone; the focus goes where one expects it, and comes back. */
class KeyboardST extends OperatorTest {

  private static final int MANY = 200;

  @Test
  void customTokenIsGeneratedAndCopied() {
    tokens(org);
    tabTo("Generate API Token");
    browser.press(Keys.ENTER);
    assertFocused("All Access API Token");
    moveTo(Keys.ARROW_DOWN, "Custom API Token");
    browser.press(Keys.ENTER);
    browser.find(By.cssSelector("#custom-dialog[open]"));
    assertFocused("Description");

    browser.press("by keyboard");
    tabTo("Read bucket _tasks");
    browser.press(Keys.SPACE);
    tabTo("Write bucket _tasks");
    browser.press(Keys.SPACE);
    tabTo("Generate");
    browser.press(Keys.ENTER);
    CreatedDialog created = new CreatedDialog(browser);
    assertFocused("Copy to Clipboard");
    String value = created.value();
    browser.press(Keys.ENTER);
    browser.await(() -> created.state().equals("Copied") ? true : null);
    browser.press(Keys.ESCAPE);

    browser.await(() -> created.isOpen() ? null : true);
    assertFocused("Generate API Token");
    assertThat(created.clipboard()).isEqualTo(value);
    assertThat(new TokensPage(browser).line("by keyboard"))
        .contains("read and write bucket _tasks");
  }

  @Test
  void tokenIsDeactivatedAndDeletedByItsMenu() {
    IssuedToken token = token(org, "sensor");
    tokens(org);
    tabTo("Actions for sensor");
    browser.press(Keys.ENTER);
    assertFocused("Show details");
    moveTo(Keys.ARROW_DOWN, "Deactivate");
    browser.press(Keys.ENTER);
    assertThat(with(token.secret()).get("/api/v2/buckets").status()).isEqualTo(401);
    assertFocused("Actions for sensor");

    browser.press(Keys.ENTER);
    assertFocused("Show details");
    moveTo(Keys.END, "Delete…");
    browser.press(Keys.ENTER);
    browser.find(By.cssSelector("#delete-dialog[open]"));
    assertFocused("Cancel");
    browser.press(Keys.ESCAPE);
    browser.await(() -> browser.sees(By.id("delete-dialog")) ? null : true);
    assertFocused("Actions for sensor");
    browser.press(Keys.ENTER);
    assertFocused("Show details");
    moveTo(Keys.END, "Delete…");
    browser.press(Keys.ENTER);
    browser.find(By.cssSelector("#delete-dialog[open]"));
    tabTo("Delete");
    browser.press(Keys.ENTER);

    browser.await(() -> browser.sees(By.id("delete-dialog")) ? null : true);
    assertThat(new TokensPage(browser).descriptions()).isEmpty();
  }

  @Test
  void descriptionIsEditedAndTheFocusComesBackToThePencil() {
    token(org, "before");
    tokens(org);
    tabTo("Change the description of before");
    assertThat(browser.run("return getComputedStyle(document.activeElement).opacity"))
        .isEqualTo("1");
    browser.press(Keys.ENTER);
    browser.find(By.cssSelector(".edit input"));
    assertFocused("Description");

    browser.press("after", Keys.ENTER);

    assertThat(new TokensPage(browser).descriptions()).containsExactly("after");
    assertFocused("Change the description of after");
  }

  @Test
  void dialogThatIsRefusedAndLeftGivesTheFocusBack() {
    browser.go("/buckets?org=" + org.id());
    tabTo("Create bucket");
    browser.press(Keys.ENTER);
    browser.find(By.cssSelector("#save-dialog[open]"));
    assertFocused("Name");

    browser.press(Keys.ENTER);
    assertThat(browser.find(By.cssSelector("#save-dialog .error")).getText())
        .isEqualTo("Please fill in this field.");
    assertFocused("Name");
    browser.press(Keys.ESCAPE);

    browser.await(() -> browser.sees(By.id("save-dialog")) ? null : true);
    assertFocused("Create bucket");
  }

  @Test
  void navigationOfANarrowScreenOpensAndCloses() {
    browser.resize(Browser.NARROW);
    try {
      tokens(org);
      tabTo("Navigation");
      browser.press(Keys.ENTER);
      assertFocused("API Tokens");
      browser.press(Keys.ESCAPE);
      assertFocused("Navigation");
      assertThat(browser.sees(By.cssSelector(".nav"))).isFalse();
    } finally {
      browser.resize(Browser.WIDE);
    }
  }

  /** Presses the tabulator until what has that name has the focus. */
  private void tabTo(String name) {
    moveTo(Keys.TAB, name);
  }

  /** Presses a key until what has that name has the focus. */
  private void moveTo(Keys key, String name) {
    for (int i = 0; i < MANY && !browser.focused().equals(name); i++) {
      browser.press(key);
    }
    assertFocused(name);
  }

  /** The focus comes back a moment after a dialog is gone. */
  private void assertFocused(String name) {
    browser.await(() -> browser.focused().equals(name) ? true : null);
  }
}
