package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.Made;

/** Where the sign-in leads who asked for no page (src/docs/pages.md). */
class StartPageST extends UiTest {

  @Test
  void aHandfulOfTokensIsAListAndMoreAreAnOverview() {
    Made org = fixtures.org();
    Made person = person("member", org.id());
    issue(10, org, person);
    signIn(person.name(), Fixtures.PASSWORD);
    browser.awaitAddress("/tokens");

    issue(1, org, person);
    signIn(person.name(), Fixtures.PASSWORD);
    browser.awaitAddress("/overview");
    assertThat(browser.find(By.tagName("h1")).getText()).isEqualTo("Overview");
    browser.go("/");
    browser.awaitAddress("/overview");

    browser.driver().manage().deleteAllCookies();
    browser.go("/tokens");
    browser.awaitAddress("/sign-in?to=");
    enter(person.name(), Fixtures.PASSWORD);
    browser.awaitAddress("/tokens");
  }

  private void issue(int count, Made org, Made owner) {
    for (int i = 0; i < count; i++) {
      fixtures.token(org.id(), owner.id(), "read:orgs/" + org.id() + "/tasks");
    }
  }
}
