package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;

/** The list of tokens: searched, narrowed, sorted, and shared by its address. */
class TokenListST extends OperatorTest {

  @Test
  void searchFindsDescriptionOwnerIdAndBucket() {
    Made bucket = fixtures.bucket(org.id());
    Made owner = fixtures.user();
    IssuedToken first = token(org, "first");
    token(org, "second", "write:orgs/" + org.id() + "/buckets/" + bucket.id());
    fixtures.token(org.id(), owner.id(), "read:orgs/" + org.id() + "/tasks");
    TokensPage page = tokens(org);

    assertThat(page.search("FIRS").descriptions()).containsExactly("first");
    assertThat(page.search(first.id()).descriptions()).containsExactly("first");
    assertThat(page.search(bucket.name()).descriptions()).containsExactly("second");
    assertThat(page.search(owner.name()).descriptions()).containsExactly("No description");
    assertThat(page.search("no such thing").descriptions()).isEmpty();
  }

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
  void addressWithSearchStatusAndOwnerIsReadBack() {
    Made owner = fixtures.user();
    token(org, "of the operator");
    fixtures.token(org.id(), owner.id(), "read:orgs/" + org.id() + "/tasks");

    browser.go("/tokens?org=" + org.id() + "&owner=" + owner.id());
    TokensPage page = new TokensPage(browser);
    assertThat(page.descriptions()).containsExactly("No description");
    assertThat(browser.find(By.id("list:narrowed")).getText()).contains(owner.name());
    browser.go("/tokens?org=" + org.id() + "&q=operator");
    assertThat(page.descriptions()).containsExactly("of the operator");
    browser.go("/tokens?org=" + org.id() + "&q=operator&status=inactive");
    assertThat(page.descriptions()).isEmpty();
    browser.click(Pages.button("Show all"));
    assertThat(page.descriptions()).hasSize(2);
    assertThat(browser.address()).isEqualTo("/tokens?org=" + org.id());
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
  void unknownFilterFindsNothingAndIsTakenAway() {
    token(org, "one");
    TokensPage page = new TokensPage(browser);

    browser.go("/tokens?org=" + org.id() + "&owner=zzz&status=what");
    assertThat(page.descriptions()).isEmpty();
    assertThat(browser.find(By.id("list:tokens")).getText()).contains("No API tokens match");
    browser.click(Pages.button("Owner: zzz"));
    assertThat(page.descriptions()).isEmpty();
    assertThat(browser.address()).isEqualTo("/tokens?org=" + org.id() + "&status=what");
    browser.click(Pages.button("Status: what"));

    assertThat(page.descriptions()).containsExactly("one");
    assertThat(browser.address()).isEqualTo("/tokens?org=" + org.id());
  }

  @Test
  void ownerWhoseTokensAreListedIsTakenAway() {
    Made owner = fixtures.user();
    token(org, "of the operator");
    fixtures.token(org.id(), owner.id(), "read:orgs/" + org.id() + "/tasks");
    browser.go("/tokens?org=" + org.id() + "&owner=" + owner.id());
    TokensPage page = new TokensPage(browser);
    assertThat(page.descriptions()).hasSize(1);

    browser.click(Pages.button("Owner: " + owner.name()));

    assertThat(page.descriptions()).hasSize(2);
  }

  @Test
  void shownHintAndBeginningOfTheIdFindTheToken() {
    IssuedToken wanted = token(org, "wanted");
    token(org, "other");
    String hint = wanted.secret().substring(0, 8);
    browser.go("/token?id=" + wanted.id());
    assertThat(browser.find(By.id("facts")).getText()).contains(hint + "…");
    TokensPage page = tokens(org);

    assertThat(page.search(hint).descriptions()).containsExactly("wanted");
    assertThat(page.search(hint + "…").descriptions()).containsExactly("wanted");
    assertThat(page.search(wanted.id().substring(0, 15)).descriptions()).contains("wanted");
  }

  @Test
  void pastedValueLeadsToItsTokenAndIsNowhereElse() {
    IssuedToken leaked = token(fixtures.org(), "leaked");
    tokens(org);

    paste(leaked.secret());
    browser.awaitAddress("/token?id=" + leaked.id());

    assertThat(browser.find(By.tagName("h1")).getText()).isEqualTo("leaked");
    assertThat(browser.driver().getPageSource()).doesNotContain(leaked.secret());
    assertThat(log()).doesNotContain(leaked.secret());
  }

  @Test
  void valueOfNoTokenIsSaidSoAndNotKept() {
    IssuedToken gone = token(org, "gone");
    token(org, "left");
    fixtures.delete("/api/v2/authorizations/" + gone.id());
    TokensPage page = tokens(org);

    paste(gone.secret());

    assertThat(browser.find(By.cssSelector(".toast.bad")).getText())
        .contains("No token that you may see has this value.");
    assertThat(page.descriptions()).containsExactly("left");
    assertThat(browser.find(By.id("list:search")).getDomProperty("value")).isEmpty();
    assertThat(browser.address()).isEqualTo("/tokens?org=" + org.id());
    browser.go("/tokens?org=" + org.id() + "&q=" + gone.secret());
    assertThat(browser.driver().getPageSource()).doesNotContain("value=\"" + gone.secret());
    assertThat(page.status("Active").descriptions()).containsExactly("left");
    assertThat(browser.address()).isEqualTo("/tokens?org=" + org.id() + "&status=active");
  }

  /** Puts a text into the search at once, as from the clipboard. */
  private void paste(String text) {
    browser.run(
        "const field = document.getElementById('list:search');"
            + "field.value = arguments[0];"
            + "field.dispatchEvent(new Event('input', { bubbles: true }));",
        text);
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
  void emptyListOffersTheFirstToken() {
    tokens(org);

    browser.click(By.cssSelector(".empty button"));

    assertThat(new CustomDialog(browser).canGenerate()).isFalse();
    assertThat(new TokensPage(browser).dialogText()).contains("Generate a Custom API Token");
  }
}
