package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;

/** The list of tokens: narrowed, sorted, shared by its address, and changed in its place. */
class TokenListST extends OperatorTest {

  @Test
  void whatIsShownIsInTheAddress() {
    for (int i = 10; i < 40; i++) {
      token(org, "sensor " + i);
    }
    TokensPage page = tokens(org).sortBy("Description");
    page.nextPage();
    assertThat(page.descriptions()).startsWith("sensor 35").hasSize(5);
    assertThat(page.range()).isEqualTo("26–30 of 30");

    browser.driver().navigate().refresh();

    assertThat(page.descriptions()).startsWith("sensor 35").hasSize(5);
    assertThat(browser.address()).contains("sort=description", "page=2");
    page.status("Inactive");
    assertThat(page.descriptions()).isEmpty();
  }

  @Test
  void descriptionIsChangedInItsPlace() {
    token(org, "tpyo");
    TokensPage page = tokens(org);

    page.describe("tpyo", "typo");

    assertThat(page.descriptions()).containsExactly("typo");
  }

  @Test
  void pageAndOrderThatThereAreNotCountAsAbsent() {
    token(org, "one");

    browser.go("/tokens?org=" + org.id() + "&page=abc&sort=bogus");

    assertThat(new TokensPage(browser).descriptions()).containsExactly("one");
    browser.go("/tokens?org=" + org.id() + "&page=99999999999");
    assertThat(new TokensPage(browser).descriptions()).containsExactly("one");
  }

  @Test
  void statusDescendingKeepsEqualsInTheOrderOfAscending() {
    token(org, "first");
    IssuedToken off = token(org, "off");
    token(org, "second");
    operator().patch("/api/v2/authorizations/" + off.id(), "{\"status\": \"inactive\"}");
    TokensPage page = tokens(org);

    assertThat(page.sortBy("Status").descriptions()).containsExactly("first", "second", "off");
    assertThat(page.sortBy("Status").descriptions()).containsExactly("off", "first", "second");
  }

  @Test
  void statusIsWhatBecomesOfARequest() {
    token(org, "works");
    IssuedToken off = token(org, "is off");
    operator().patch("/api/v2/authorizations/" + off.id(), "{\"status\": \"inactive\"}");
    Made user = fixtures.user();
    fixtures.token(org.id(), user.id(), "read:orgs/" + org.id() + "/tasks");
    operator().patch("/api/v2/users/" + user.id(), "{\"status\": \"inactive\"}");
    TokensPage page = tokens(org);

    assertThat(page.status("Active").descriptions()).containsExactly("works");
    assertThat(page.status("Refused").descriptions()).containsExactly("No description");
    assertThat(page.status("Inactive").descriptions()).containsExactly("is off");
  }

  @Test
  void editIsLeftByEscapeAndKeptByGoingElsewhere() {
    token(org, "first name");
    TokensPage page = tokens(org);
    By field = By.cssSelector(".edit input");

    page.beginToDescribe("first name");
    browser.find(field).sendKeys("x", Keys.ESCAPE);
    assertThat(page.descriptions()).containsExactly("first name");
    page.beginToDescribe("first name");
    browser.find(field).sendKeys("second name");
    browser.click(By.tagName("h1"));
    browser.await(() -> browser.sees(field) ? null : true);
    assertThat(page.descriptions()).containsExactly("second name");
    page.beginToDescribe("second name");
    browser.click(By.tagName("h1"));
    browser.await(() -> browser.sees(field) ? null : true);
    assertThat(page.descriptions()).containsExactly("second name");
  }

  @Test
  void editIsKeptThoughAnotherTokenHasTakenThePlaceOfItsLine() {
    token(org, "older");
    TokensPage page = tokens(org);
    page.beginToDescribe("older");
    token(org, "newer");

    browser.find(By.cssSelector(".edit input")).sendKeys("renamed", Keys.ENTER);
    browser.settle();

    assertThat(page.descriptions()).containsExactlyInAnyOrder("newer", "renamed");
  }

  @Test
  void emptyListOffersTheFirstToken() {
    tokens(org);

    browser.click(By.cssSelector(".empty button"));

    assertThat(new CustomDialog(browser).canGenerate()).isFalse();
    assertThat(new TokensPage(browser).dialogText()).contains("Generate a Custom API Token");
  }
}
