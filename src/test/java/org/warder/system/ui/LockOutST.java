package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;

/** What could lock somebody out is named first, and wants a word typed. */
class LockOutST extends OperatorTest {

  private static final By WORD = By.id("deleting:form:confirmation");

  @Test
  void operatorTokenIsDeactivatedByATypedWordOnly() {
    IssuedToken key = fixtures.token(org.id(), instance().userId(), fixtures.operatorPermissions());
    TokensPage page = tokens(org).choose("No description", "Deactivate");
    browser.find(By.cssSelector("#delete-dialog[open]"));
    assertThat(page.dialogText())
        .contains("refused from the next request on", "operator: everything")
        .contains(
            "It may do everything. Without it, programs and perhaps you yourself are locked out.")
        .doesNotContain("Delet");

    browser.click(Pages.inDialog("Deactivate"));
    assertThat(page.dialogText()).contains("Type \"deactivate\" to confirm");
    assertThat(with(key.secret()).get("/api/v2/buckets").status()).isEqualTo(200);
    browser.type(WORD, "deactivate");
    browser.click(Pages.inDialog("Deactivate"));
    browser.await(() -> browser.sees(By.id("delete-dialog")) ? null : true);

    assertThat(with(key.secret()).get("/api/v2/buckets").status()).isEqualTo(401);
    assertThat(page.line("No description")).contains("Inactive");
    fixtures.delete("/api/v2/authorizations/" + key.id());
  }

  @Test
  void allAccessTokenIsDeactivatedOnItsPageByATypedWord() {
    IssuedToken key = fixtures.allAccessToken(org.id(), instance().userId());
    browser.go("/token?id=" + key.id());

    browser.click(By.id("facts:switch"));
    browser.type(WORD, "deactivate");
    browser.click(Pages.inDialog("Deactivate"));

    assertThat(new TokensPage(browser).notice())
        .contains(key.secret().substring(0, 8) + "… is refused from now on");
    browser.await(() -> browser.sees(By.id("delete-dialog")) ? null : true);
    browser.await(() -> browser.find(By.id("facts")).getText().contains("Inactive") ? true : null);
    assertThat(browser.address()).isEqualTo("/token?id=" + key.id());
    assertThat(with(key.secret()).get("/api/v2/buckets").status()).isEqualTo(401);
  }

  @Test
  void selectedTokensAreDeactivatedAfterAQuestionIfOneOfThemMayDoEverything() {
    IssuedToken small = token(org, "small");
    IssuedToken key = fixtures.allAccessToken(org.id(), instance().userId());
    TokensPage page = tokens(org).selectThePage().withSelected("Deactivate");

    browser.find(By.cssSelector("#delete-dialog[open]"));
    assertThat(page.dialogText())
        .contains("These 2 tokens", "small", "A token that may do everything is among them.");
    browser.click(Pages.inDialog("Cancel"));
    assertThat(with(small.secret()).get("/api/v2/buckets").status()).isEqualTo(200);
    page.withSelected("Deactivate");
    browser.type(WORD, "deactivate");
    browser.click(Pages.inDialog("Deactivate"));
    browser.await(() -> browser.sees(By.id("delete-dialog")) ? null : true);

    assertThat(with(small.secret()).get("/api/v2/buckets").status()).isEqualTo(401);
    assertThat(with(key.secret()).get("/api/v2/buckets").status()).isEqualTo(401);
  }

  @Test
  void lastOwnerBecomesAMemberByATypedWordOnly() {
    browser.go("/organization?org=" + org.id());
    Made other = person("owner", org.id());
    fixtures.delete("/api/v2/orgs/" + org.id() + "/owners/" + instance().userId());
    browser.go("/organization?org=" + org.id());

    browser.click(Pages.button("Make member: " + other.name()));
    assertThat(browser.find(By.cssSelector("dialog[open]")).getText())
        .contains(other.name() + " is the last owner of " + org.name());
    browser.click(Pages.inDialog("Make member"));
    assertThat(owners()).contains(other.id());
    browser.type(By.id("confirming:form:confirmation"), "member");
    browser.click(Pages.inDialog("Make member"));
    browser.await(() -> browser.sees(By.id("confirm-dialog")) ? null : true);

    assertThat(owners()).doesNotContain(other.id());
    assertThat(browser.find(By.id("list:rows")).getText()).contains("Member");
  }

  @Test
  void lastOwnerIsRemovedByATypedWordOnly() {
    browser.go("/organization?org=" + org.id());

    browser.click(Pages.button("Remove " + OPERATOR));
    assertThat(browser.find(By.cssSelector("dialog[open]")).getText())
        .contains(OPERATOR + " is the last owner of " + org.name());
    browser.click(Pages.inDialog("Remove"));
    assertThat(owners()).contains(instance().userId());
    browser.type(By.id("confirming:form:confirmation"), "remove");
    browser.click(Pages.inDialog("Remove"));
    browser.await(() -> browser.sees(By.id("confirm-dialog")) ? null : true);

    assertThat(owners()).doesNotContain(instance().userId());
  }

  private String owners() {
    return operator().get("/api/v2/orgs/" + org.id() + "/owners").body();
  }
}
