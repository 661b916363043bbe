package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.Made;

/** How long tokens of an organization may live, on its page (src/docs/pages.md). */
class OrgLifetimeST extends OperatorTest {

  private static final By FIELD = By.id("lasting:form:max");

  @Test
  void maximumIsSetByKeyboardAndTakenAway() {
    open();
    browser.type(FIELD, "P90D");
    browser.press(Keys.ENTER);
    browser.await(() -> browser.sees(By.id("lifetime-dialog")) ? null : true);
    assertThat(facts()).contains("90 days");
    assertThat(max()).isEqualTo("7776000");

    open();
    assertThat(browser.find(FIELD).getDomProperty("value")).isEqualTo("90d");
    browser.type(FIELD, "");
    browser.click(By.id("lasting:form:save"));
    browser.await(() -> browser.sees(By.id("lifetime-dialog")) ? null : true);
    assertThat(facts()).contains("No maximum");
    assertThat(max()).isEqualTo("null");
  }

  @Test
  void whatIsNoLifetimeIsRefusedAndNothingIsLost() {
    open();
    browser.type(FIELD, "a week");
    browser.click(By.id("lasting:form:save"));

    assertThat(browser.find(By.id("lifetime-dialog")).getText())
        .contains("A lifetime is such as 90d");
    new Screen(browser).assertLooksRight("lifetime-error");
    assertThat(browser.find(FIELD).getDomProperty("value")).isEqualTo("a week");
    assertThat(max()).isEqualTo("null");
  }

  @Test
  void membersSeeItAndDoNotChangeIt() {
    Made member = person("member", org.id());
    signIn(member.name(), Fixtures.PASSWORD);
    try {
      browser.go("/organization?org=" + org.id());
      assertThat(facts()).contains("No maximum");
      assertThat(browser.sees(By.id("lifetime:change"))).isFalse();
    } finally {
      signInAsOperator();
    }
  }

  private void open() {
    browser.go("/organization?org=" + org.id());
    browser.click(By.id("lifetime:change"));
    browser.find(FIELD);
  }

  private String facts() {
    return browser.find(By.id("lifetime")).getText();
  }

  private String max() {
    return operator()
        .get("/api/v2/orgs/" + org.id())
        .json()
        .path("tokenLifetimeMaxSeconds")
        .asText();
  }
}
