package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;

/** Tokens are found by what one knows of them, and filters can be taken away. */
class TokenSearchST extends OperatorTest {

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
    tokens(org).paste(leaked.secret());
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

    page.paste(gone.secret());

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
}
