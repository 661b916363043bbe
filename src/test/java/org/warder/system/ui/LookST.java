package org.warder.system.ui;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.warder.system.World.IssuedToken;
import org.warder.system.World.Made;

/**
 * Every page and dialog, light and dark, wide and narrow: pictures, and nothing serious in them.
 */
class LookST extends UiTest {

  private Made org;
  private Screen screen;
  private IssuedToken token;

  @BeforeAll
  void furnish() {
    screen = new Screen(browser);
    org = world.org();
    Made bucket = world.bucket(org.id());
    world.telegraf(org.id());
    person("member", org.id());
    token = token(org, "ingest line 3", "write:orgs/" + org.id() + "/buckets/" + bucket.id());
    token(org, "Grafana, plant A", "read:orgs/" + org.id() + "/buckets");
    world.allAccessToken(org.id(), instance().userId());
    IssuedToken old = token(org, "old importer");
    operator().patch("/api/v2/authorizations/" + old.id(), "{\"status\": \"inactive\"}");
    signInAsOperator();
  }

  @Test
  void signInPage() {
    browser.go("/sign-in");
    screen.judge("sign-in");
  }

  @Test
  void tokensPage() {
    tokens(org);
    screen.judge("tokens");
    browser.click(By.id("generate-menu-button"));
    screen.judge("tokens-generate-menu");
  }

  @Test
  void tokensPageWithoutTokens() {
    tokens(world.org());
    screen.judge("tokens-empty");
  }

  @Test
  void selection() {
    tokens(org).select("old importer");
    screen.judge("tokens-selected");
  }

  @Test
  void menuOfAToken() {
    tokens(org);
    browser.click(Pages.button("Actions for old importer"));
    screen.judge("tokens-menu");
  }

  @Test
  void allAccessDialog() {
    tokens(org).openAllAccess();
    screen.judge("all-access");
  }

  @Test
  void customDialog() {
    tokens(org).generateCustom().read("bucket _monitoring").write("bucket _tasks");
    screen.judge("custom");
  }

  @Test
  void createdDialog() {
    CreatedDialog created = tokens(org).generateCustom().read("all buckets").generate();
    screen.judge("created");
    created.pressEscape();
    screen.judge("created-leave");
    created.closeAnyway();
  }

  @Test
  void cloneDialog() {
    tokens(org).choose("old importer", "Clone");
    browser.find(By.cssSelector("#clone-dialog[open]"));
    screen.judge("clone");
  }

  @Test
  void deleteDialog() {
    tokens(org).choose("No description", "Delete…");
    browser.find(By.cssSelector("#delete-dialog[open]"));
    screen.judge("delete");
  }

  @Test
  void descriptionInItsPlace() {
    tokens(org).beginToDescribe("old importer");
    screen.judge("tokens-edit");
  }

  @Test
  void tokenPage() {
    browser.go("/token?id=" + token.id());
    screen.judge("token");
  }

  @Test
  void buckets() {
    browser.go("/buckets?org=" + org.id());
    screen.judge("buckets");
    open("Create bucket", "save-dialog");
    screen.judge("bucket-create");
  }

  @Test
  void telegrafs() {
    browser.go("/telegrafs?org=" + org.id());
    screen.judge("telegrafs");
    open("Create configuration", "save-dialog");
    screen.judge("telegraf-create");
  }

  @Test
  void users() {
    browser.go("/users?q=ops");
    screen.judge("users");
    open("Create user", "create-dialog");
    screen.judge("user-create");
  }

  @Test
  void userDeletion() {
    Made user = world.user();
    browser.go("/users?q=" + user.name());
    browser.click(Pages.button("Actions for " + user.name()));
    browser.click(By.xpath("//*[@popover]//button[.='Delete…']"));
    browser.find(By.cssSelector("#confirm-dialog[open]"));
    screen.judge("user-delete");
  }

  @Test
  void organizations() {
    browser.go("/organizations?q=" + org.name());
    screen.judge("organizations");
    open("Create organization", "save-dialog");
    screen.judge("organization-create");
  }

  @Test
  void membersOfAnOrganization() {
    browser.go("/organization?org=" + org.id());
    screen.judge("members");
    open("Add a user", "add-dialog");
    screen.judge("member-add");
  }

  @Test
  void passwordPage() {
    browser.go("/password");
    screen.judge("password");
  }

  @Test
  void errorPage() {
    browser.go("/no-such-page");
    screen.judge("error");
  }

  private void open(String button, String dialog) {
    browser.click(Pages.button(button));
    browser.find(By.cssSelector("#" + dialog + "[open]"));
  }
}
