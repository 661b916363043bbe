package org.warder.system.ui;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;

/** The list of tokens. */
class TokensLookST extends LookTest {

  @Test
  void tokensPage() {
    tokens(org);
    screen.assertLooksRight("tokens");
    screen.laptop().assertLooksRight("tokens");
    screen.judgeMenu("tokens-generate-menu", By.id("generate-menu-button"));
  }

  @Test
  void germanTokensPage() {
    browser.read("de");
    try {
      TokensPage page = tokens(org);
      screen.assertLooksRight("tokens-german");
      page.generateCustom();
      browser.click(By.cssSelector("#custom-dialog input[data-action='read']"));
      browser.click(By.id("custom:form:generate"));
      CreatedDialog created = new CreatedDialog(browser);
      screen.assertLooksRight("created-german");
      created.pressEscape();
      browser.click(By.cssSelector("[data-leave]"));
    } finally {
      browser.read("en");
    }
  }

  @Test
  void tokensPageOfAMember() {
    Made member = person("member", org.id());
    fixtures.token(org.id(), member.id(), "read:orgs/" + org.id() + "/buckets");
    signIn(member.name(), Fixtures.PASSWORD);
    try {
      tokens(org);
      screen.assertLooksRight("tokens-member");
      browser.resize(Browser.NARROW);
      // As far as elsewhere: there are no boxes before it.
      assertGap(".tokens td.what", "left", ".card", "left");
    } finally {
      browser.resize(Browser.WIDE);
      signInAsOperator();
    }
  }

  @Test
  void toastAfterAChange() {
    IssuedToken changed = token(org, "calibration");
    screen.assertLooksRight(
        "toast",
        () -> {
          tokens(org).describe("calibration", "calibration");
          browser.find(By.cssSelector(".toast"));
        });
    fixtures.delete("/api/v2/authorizations/" + changed.id());
  }

  @Test
  void toastAfterARefusal() {
    screen.assertLooksRight(
        "toast-error",
        () -> {
          IssuedToken gone = token(org, "gone");
          TokensPage page = tokens(org);
          fixtures.delete("/api/v2/authorizations/" + gone.id());
          page.choose("gone", "Deactivate");
          browser.find(By.cssSelector(".toast.bad"));
        });
  }

  @Test
  void tokensPageWithoutTokens() {
    tokens(fixtures.org());
    screen.assertLooksRight("tokens-empty");
  }

  @Test
  void listOfManyPages() {
    Made many = fixtures.org();
    for (int i = 0; i < 30; i++) {
      fixtures.token(many.id(), instance().userId(), "read:orgs/" + many.id() + "/buckets");
    }
    screen.assertLooksRight(
        "tokens-pages",
        () -> {
          tokens(many);
          browser.run("scrollTo(0, document.body.scrollHeight)");
        });
    screen.laptop().assertLooksRight("tokens-pages");
  }

  @Test
  void selection() {
    tokens(org).select("old importer");
    screen.assertLooksRight("tokens-selected");
  }

  @Test
  void menuOfAToken() {
    tokens(org);
    screen.judgeMenu("tokens-menu", Pages.button("Actions for old importer"));
  }

  @Test
  void filtersThatFindNothing() {
    browser.go("/tokens?org=" + org.id() + "&owner=zzz&status=what");
    screen.assertLooksRight("tokens-filters");
    screen.laptop().assertLooksRight("tokens-filters");
  }

  @Test
  void descriptionInItsPlace() {
    tokens(org).beginToDescribe("old importer");
    screen.assertLooksRight("tokens-edit");
  }
}
