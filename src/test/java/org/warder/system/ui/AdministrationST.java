package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;

/** Users, organizations, buckets and Telegraf configurations, and what breaks with them. */
class AdministrationST extends OperatorTest {

  @Test
  void newUserSignsInAndReadsHisOrganization() {
    String name = unique("jane");
    browser.go("/users?org=" + org.id());
    press("Create user");
    browser.type(By.id("creating:form:name"), name);
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

    for (Made each : new Made[] {org, other}) {
      browser.go("/users?org=" + each.id() + "&q=" + user.name());
      assertThat(browser.find(By.id("list:rows")).getText())
          .contains("Active tokens in " + each.name());
      String said = browser.find(By.cssSelector("td.below a")).getText();
      browser.click(By.cssSelector("td.below a"));
      browser.awaitAddress("/tokens");
      int listed = new TokensPage(browser).descriptions().size();
      assertThat(said).isEqualTo(listed == 1 ? "1 token" : listed + " tokens");
    }
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

  @Test
  void bucketSaysHowManyTokensNameIt() {
    String name = unique("bucket");
    browser.go("/buckets?org=" + org.id());
    press("Create bucket");
    browser.type(By.id("saving:form:name"), name);
    new Select(browser.find(By.id("saving:form:retention"))).selectByVisibleText("30 days");
    browser.click(Pages.inDialog("Create"));
    browser.await(() -> browser.sees(By.id("save-dialog")) ? null : true);
    assertThat(browser.find(By.id("list:rows")).getText()).contains(name, "30 days");
    String id =
        operator()
            .get("/api/v2/buckets?name=" + name + "&orgID=" + org.id())
            .json()
            .at("/buckets/0/id")
            .asText();
    token(org, "writer", "write:orgs/" + org.id() + "/buckets/" + id);

    choose(name, "Delete…");
    assertThat(dialog()).contains("1 token names it and loses this permission");
    confirm("Delete");

    assertThat(operator().get("/api/v2/buckets/" + id).status()).isEqualTo(404);
  }

  @Test
  void bucketNameThatIsNotAllowedIsExplained() {
    browser.go("/buckets?org=" + org.id());
    press("Create bucket");
    browser.type(By.id("saving:form:name"), "_mine");
    browser.click(Pages.inDialog("Create"));

    assertThat(browser.find(By.cssSelector("#save-dialog .errors")).getText())
        .contains("the name of a bucket does not start with an underscore");
  }

  @Test
  void telegrafConfigurationIsKept() {
    String name = unique("edge");
    browser.go("/telegrafs?org=" + org.id());
    press("Create configuration");
    browser.type(By.id("saving:form:name"), name);
    browser.find(By.id("saving:form:config")).sendKeys("[agent]\n  interval = \"10s\"\n");
    browser.click(Pages.inDialog("Create"));
    browser.await(() -> browser.sees(By.id("save-dialog")) ? null : true);

    assertThat(operator().get("/api/v2/telegrafs?orgID=" + org.id()).body())
        .contains(name, "interval = ");
    choose(name, "Delete…");
    confirm("Delete");
    assertThat(browser.find(By.id("main")).getText()).contains("No Telegraf configurations");
  }

  @Test
  void memberIsAddedAndRemoved() {
    Made user = fixtures.user();
    browser.go("/organization?org=" + org.id());
    press("Add a user");
    browser.type(By.id("adding:form:name"), user.name());
    browser.click(Pages.inDialog("Add a user"));
    browser.await(() -> browser.sees(By.id("add-dialog")) ? null : true);
    assertThat(browser.find(By.id("list:rows")).getText()).contains(user.name(), "Member");

    press("Remove " + user.name());
    assertThat(dialog()).contains("lost at the next click");
    confirm("Remove");

    assertThat(browser.find(By.id("list:rows")).getText()).doesNotContain(user.name());
  }

  @Test
  void organizationIsCreatedRenamedAndDeleted() {
    String name = unique("plant");
    browser.go("/organizations?q=" + name);
    press("Create organization");
    browser.type(By.id("saving:form:name"), name);
    browser.click(Pages.inDialog("Create"));
    browser.await(() -> browser.sees(By.id("save-dialog")) ? null : true);
    String id = operator().get("/api/v2/orgs?org=" + name).json().at("/orgs/0/id").asText();
    browser.go("/organizations?q=" + name + "&org=" + id);
    choose(name, "Edit…");
    browser.type(By.id("saving:form:name"), name + "-2");
    browser.click(Pages.inDialog("Save"));
    browser.await(() -> browser.sees(By.id("save-dialog")) ? null : true);
    assertThat(browser.find(By.cssSelector(".top")).getText()).contains(name + "-2");

    choose(name + "-2", "Delete…");
    assertThat(dialog()).contains("It has no tokens.", "2 buckets and no Telegraf configurations");
    confirm("Delete");

    assertThat(operator().get("/api/v2/orgs?org=" + name + "-2").status()).isEqualTo(404);
    assertThat(browser.find(By.cssSelector(".top")).getText()).doesNotContain(name);
  }

  private void press(String button) {
    browser.click(Pages.button(button));
    browser.find(By.cssSelector("dialog[open]"));
  }

  private void choose(String name, String entry) {
    browser.click(Pages.button("Actions for " + name));
    browser.click(By.xpath("//*[@popover]//*[self::a or self::button][.='" + entry + "']"));
    browser.find(By.cssSelector("dialog[open]"));
  }

  private String dialog() {
    return browser.find(By.cssSelector("dialog[open]")).getText();
  }

  private void confirm(String button) {
    browser.click(Pages.inDialog(button));
    browser.await(() -> browser.sees(By.id("confirm-dialog")) ? null : true);
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
  void bucketIsChanged() {
    Made bucket = fixtures.bucket(org.id());
    browser.go("/buckets?org=" + org.id());
    choose(bucket.name(), "Edit…");
    assertThat(dialog()).contains("Edit bucket");
    browser.type(By.id("saving:form:name"), "renamed");
    browser.type(By.id("saving:form:description"), "of line 3");
    browser.click(Pages.inDialog("Save"));
    browser.await(() -> browser.sees(By.id("save-dialog")) ? null : true);

    assertThat(browser.find(By.id("list:rows")).getText()).contains("renamed", "of line 3");
    assertThat(operator().get("/api/v2/buckets/" + bucket.id()).text("name")).isEqualTo("renamed");
  }

  @Test
  void memberBecomesOwnerAndMemberAgain() {
    Made member = person("member", org.id());
    browser.go("/organization?org=" + org.id());

    browser.click(Pages.button("Make " + member.name() + " an owner"));

    String owners = "/api/v2/orgs/" + org.id() + "/owners";
    assertThat(operator().get(owners).json().path("users").findValuesAsText("id"))
        .contains(member.id());
    browser.click(Pages.button("Make " + member.name() + " a member"));
    assertThat(operator().get(owners).json().path("users").findValuesAsText("id"))
        .doesNotContain(member.id());
  }

  @Test
  void organizationSwitcherShowsTheSamePageOfAnother() {
    Made other = fixtures.org();
    IssuedToken token = token(org, "here");
    browser.go("/buckets?org=" + org.id());

    switchTo(other);
    browser.awaitAddress("/buckets?org=" + other.id());
    assertThat(browser.address()).isEqualTo("/buckets?org=" + other.id());
    browser.go("/token?id=" + token.id());
    switchTo(other);
    browser.awaitAddress("/tokens?org=" + other.id());
    assertThat(browser.address()).isEqualTo("/tokens?org=" + other.id());
  }

  /** The switcher offers the first ones; those of this test may be behind them. */
  private void switchTo(Made other) {
    browser.click(By.id("org-menu-button"));
    browser.run(
        "const link = document.querySelector('#org-menu a');"
            + "link.href = link.href.replace(/org=[0-9a-f]+/, 'org=' + arguments[0]);",
        other.id());
    browser.click(By.cssSelector("#org-menu a"));
  }

  @Test
  void germanPagesRefuseInGerman() {
    try (Browser german = Browser.open(instance().url(), "de")) {
      german.go("/sign-in");
      german.type(By.id("form:name"), OPERATOR);
      german.type(By.id("form:password"), PASSWORD);
      german.click(By.id("form:submit"));
      german.find(By.id("user-menu-button"));
      german.go("/buckets?org=" + org.id());
      german.click(By.id("list:create"));
      german.type(By.id("saving:form:name"), "_tasks");
      german.click(By.id("saving:form:save"));

      assertThat(german.find(By.cssSelector("#save-dialog .errors")).getText())
          .contains("Der Name _tasks geht nicht: er darf nicht mit einem Unterstrich beginnen.");
    }
  }
}
