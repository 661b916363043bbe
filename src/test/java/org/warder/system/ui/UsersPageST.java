package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;

/** Users and their passwords, and what becomes of their tokens. */
class UsersPageST extends AdministrationTest {

  @Test
  void newUserSignsInAndReadsTheirOrganization() {
    String name = unique("jane");
    browser.go("/users?org=" + org.id());
    press("Create user");
    // Blanks around a name are meant by nobody.
    browser.type(By.id("creating:form:name"), "  " + name + " ");
    browser.type(By.id("creating:form:password"), Fixtures.PASSWORD);
    new Select(browser.find(By.id("creating:form:role"))).selectByVisibleText("Member");
    browser.click(Pages.inDialog("Create"));
    browser.await(() -> browser.sees(By.id("create-dialog")) ? null : true);

    signIn(name, Fixtures.PASSWORD);
    assertThat(browser.find(By.cssSelector(".top")).getText()).contains(org.name(), name);
    signInAsOperator();
  }

  @Test
  void shortPasswordCreatesNobodyAndKeepsWhatWasTyped() {
    String name = unique("jane");
    browser.go("/users?org=" + org.id());
    press("Create user");
    browser.type(By.id("creating:form:name"), name);
    browser.type(By.id("creating:form:password"), "short");
    browser.click(Pages.inDialog("Create"));

    assertThat(browser.find(By.cssSelector("#create-dialog .error")).getText())
        .contains("A password has 8 to 72 characters.");
    assertThat(browser.find(By.id("creating:form:name")).getDomProperty("value")).isEqualTo(name);
    assertThat(operator().get("/api/v2/users?name=" + name).status()).isEqualTo(404);
  }

  @Test
  void deactivationSaysWhichTokensStop() {
    Made user = fixtures.user();
    IssuedToken token = fixtures.token(org.id(), user.id(), "read:orgs/" + org.id() + "/tasks");
    fixtures.token(org.id(), user.id(), "read:orgs/" + org.id() + "/tasks");
    browser.go("/users?q=" + user.name());

    choose(user.name(), "Deactivate…");
    assertThat(dialog()).contains(user.name(), "2 tokens of this user stop working");
    confirm("Deactivate");

    assertThat(with(token.secret()).get("/api/v2/me").status()).isEqualTo(403);
    assertThat(browser.find(By.id("list:rows")).getText()).contains("Inactive");
    assertThat(tokens(org).line("No description")).contains("Refused");
  }

  @Test
  void numberOfTokensIsThatOfTheListItLeadsTo() {
    Made user = fixtures.user();
    Made other = fixtures.org();
    fixtures.token(org.id(), user.id(), "read:orgs/" + org.id() + "/tasks");
    fixtures.token(other.id(), user.id(), "read:orgs/" + other.id() + "/tasks");
    fixtures.token(other.id(), user.id(), "read:orgs/" + other.id() + "/buckets");

    assertThat(tokensSaidAndListed(user, org)).isEqualTo("1 active token, 1 listed");
    assertThat(tokensSaidAndListed(user, other)).isEqualTo("2 active tokens, 2 listed");
    operator().patch("/api/v2/users/" + user.id(), "{\"status\": \"inactive\"}");
    assertThat(tokensSaidAndListed(user, other)).isEqualTo("2 refused tokens, 2 listed");
  }

  private String tokensSaidAndListed(Made user, Made in) {
    browser.go("/users?org=" + in.id() + "&q=" + user.name());
    assertThat(browser.find(By.id("list:rows")).getText()).contains("Tokens in " + in.name());
    String said = browser.find(By.cssSelector("td.below a")).getText();
    browser.click(By.cssSelector("td.below a"));
    browser.awaitAddress("/tokens");
    return said + ", " + new TokensPage(browser).descriptions().size() + " listed";
  }

  @Test
  void deletedUserLeavesTokensThatCanBeCleanedUp() {
    Made user = fixtures.user();
    fixtures.token(org.id(), user.id(), "read:orgs/" + org.id() + "/tasks");
    browser.go("/users?q=" + user.name());

    choose(user.name(), "Delete…");
    assertThat(dialog()).contains("1 token of this user stops working");
    confirm("Delete");

    TokensPage page = tokens(org);
    assertThat(page.line("No description")).contains("Refused", "deleted user");
    page.choose("No description", "Delete…").confirmDeletion();
    assertThat(page.descriptions()).isEmpty();
  }

  @Test
  void userIsRenamed() {
    Made user = fixtures.user();
    browser.go("/users?q=" + user.name());
    choose(user.name(), "Rename…");
    browser.type(By.id("renaming:form:name"), user.name() + "-2");
    browser.click(Pages.inDialog("Save"));

    browser.await(() -> browser.sees(By.id("rename-dialog")) ? null : true);
    assertThat(operator().get("/api/v2/users/" + user.id()).text("name"))
        .isEqualTo(user.name() + "-2");
  }

  @Test
  void userIsLetInAgain() {
    Made user = fixtures.user();
    IssuedToken token = fixtures.token(org.id(), user.id(), "read:orgs/" + org.id() + "/buckets");
    operator().patch("/api/v2/users/" + user.id(), "{\"status\": \"inactive\"}");
    browser.go("/users?q=" + user.name());

    browser.click(Pages.button("Actions for " + user.name()));
    browser.click(By.xpath("//*[@popover]//button[.='Activate']"));

    assertThat(browser.find(By.id("list:rows")).getText()).contains("Active");
    assertThat(with(token.secret()).get("/api/v2/buckets").status()).isEqualTo(200);
  }

  @Test
  void passwordOfSomebodyElseIsSet() {
    Made user = person("member", org.id());
    browser.go("/users?q=" + user.name());
    choose(user.name(), "Set password…");
    browser.type(By.id("password:form:password"), "set-by-an-operator-1");
    browser.click(Pages.inDialog("Save"));
    browser.await(() -> browser.sees(By.id("password-dialog")) ? null : true);

    signIn(user.name(), "set-by-an-operator-1");
    signInAsOperator();
  }

  @Test
  void passwordIsChangedByProofOfTheOldOne() {
    Made member = person("member", org.id());
    signIn(member.name(), Fixtures.PASSWORD);
    browser.go("/password");
    browser.type(By.id("change:form:old"), "wrong password");
    browser.type(By.id("change:form:new"), "another-password-2");
    browser.click(By.id("change:form:save"));
    assertThat(browser.find(By.cssSelector(".errors")).getText()).contains("incorrect");

    browser.type(By.id("change:form:old"), Fixtures.PASSWORD);
    browser.type(By.id("change:form:new"), "another-password-2");
    browser.click(By.id("change:form:save"));

    assertThat(browser.find(By.cssSelector(".toast")).getText()).contains("changed");
    signIn(member.name(), "another-password-2");
    signInAsOperator();
  }
}
