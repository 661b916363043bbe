package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.warder.system.Fixtures.Made;

/** A server far away: no response takes back what was typed and ticked while it was on its way. */
class LatencyST extends UiTest {

  private static final Duration FAR = Duration.ofMillis(700);

  private FaultyProxy proxy;
  private Made org;

  @Override
  protected Browser newBrowser() {
    proxy = new FaultyProxy();
    return Browser.behind(proxy.address(), instance().url());
  }

  @AfterAll
  void closeProxy() {
    proxy.close();
  }

  @BeforeAll
  void signIn() {
    signInAsOperator();
  }

  @BeforeEach
  void moveAway() {
    org = fixtures.org();
    proxy.delay(FAR);
  }

  @Test
  void descriptionTypedRightAfterATickIsKept() {
    CustomDialog dialog = tokens(org).generateCustom();

    tick("Read bucket _tasks");
    type("custom:form:description", "typed at once, ");
    tick("Write bucket _monitoring");
    type("custom:form:description", "and between");

    assertThat(dialog.preview()).contains("read bucket _tasks", "write bucket _monitoring");
    assertThat(value("custom:form:description")).isEqualTo("typed at once, and between");
    assertThat(dialog.json()).contains("typed at once, and between");
  }

  /**
   * What one waits for is greyed out meanwhile, and that must be over when it is given the focus.
   */
  @Test
  void editThatBeginsLateHasTheFocus() {
    token(org, "pump");

    tokens(org).beginToDescribe("pump");

    browser.await(() -> browser.focused().equals("Description") ? true : null);
  }

  @Test
  void quickTicksDoNotUndoEachOther() {
    CustomDialog dialog = tokens(org).generateCustom();

    tick("Read bucket _tasks");
    tick("Read bucket _monitoring");
    tick("Write all buckets");

    assertThat(shown("Read bucket _tasks")).isEqualTo(true);
    assertThat(shown("Read bucket _monitoring")).isEqualTo(true);
    assertThat(shown("Write bucket _tasks")).isEqualTo(true);
    assertThat(dialog.preview()).contains("_monitoring", "_tasks", "write all buckets");
    assertThat(dialog.state("Read bucket _tasks")).isEqualTo("on");
    assertThat(dialog.state("Read bucket _monitoring")).isEqualTo("on");
    assertThat(dialog.state("Write all buckets")).isEqualTo("on");
  }

  @Test
  void ticksWhileTheFilterIsAskedAreKept() {
    Made bucket = fixtures.bucket(org.id());
    CustomDialog dialog = tokens(org).generateCustom();
    type("custom:form:search", bucket.name());
    tick("Read bucket " + bucket.name());

    browser.find(By.cssSelector("[data-filter='" + bucket.name() + "']"));

    assertThat(dialog.state("Read bucket " + bucket.name())).isEqualTo("on");
    assertThat(value("custom:form:search")).isEqualTo(bucket.name());
    assertThat(dialog.preview()).contains("read bucket " + bucket.name());
  }

  @Test
  void linesSelectedWhileTheListIsSortedStaySelected() {
    token(org, "one");
    token(org, "two");
    TokensPage page = tokens(org);

    browser.run(
        "[...document.querySelectorAll('th span')].find(e => e.innerText === 'Owner').click()");
    tick("Select one");
    tick("Select two");

    assertThat(page.selected()).contains("2 selected");
    assertThat(page.boxOfThePage()).isEqualTo("on");
  }

  @Test
  void whatIsTypedWhileADialogIsRefusedIsKept() {
    browser.go("/users?org=" + org.id());
    browser.click(Pages.button("Create user"));
    type("creating:form:name", unique("jane"));
    type("creating:form:password", "short");
    browser.run("document.getElementById('creating:form:save').click()");
    type("creating:form:password", "-but-longer");

    browser.find(By.cssSelector("#create-dialog .error"));

    assertThat(value("creating:form:password")).endsWith("-but-longer");
    assertThat(browser.focused()).isEqualTo("Password");
  }

  /** Clicks without waiting for anything. */
  private void tick(String label) {
    browser.driver().findElement(Pages.box(label)).click();
  }

  private Object shown(String label) {
    return browser.run(
        "return arguments[0].checked", browser.driver().findElement(Pages.box(label)));
  }

  /** Types without waiting for anything. */
  private void type(String id, String text) {
    browser.run("document.getElementById('" + id + "').focus()");
    new Actions(browser.driver()).sendKeys(Keys.END).sendKeys(text).perform();
  }

  private String value(String id) {
    return browser.find(By.id(id)).getDomProperty("value");
  }
}
