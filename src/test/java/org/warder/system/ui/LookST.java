package org.warder.system.ui;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.warder.system.World;
import org.warder.system.World.IssuedToken;
import org.warder.system.World.Made;

/**
 * Every page and dialog, light and dark, wide and narrow: pictures, and nothing serious in them.
 */
class LookST extends UiTest {

  private Made org;
  private Made bucket;
  private Screen screen;
  private IssuedToken token;

  @BeforeAll
  void furnish() {
    screen = new Screen(browser);
    org = world.org();
    bucket = world.bucket(org.id());
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
  void signInThatFails() {
    browser.go("/sign-in");
    browser.type(By.id("form:name"), unique("nobody"));
    browser.type(By.id("form:password"), World.PASSWORD);
    browser.click(By.id("form:submit"));
    browser.find(By.cssSelector(".errors li"));
    screen.judge("sign-in-error");
  }

  @Test
  void tokensPage() {
    tokens(org);
    screen.judge("tokens");
    screen.between().judge("tokens");
    screen.judgeMenu("tokens-generate-menu", By.id("generate-menu-button"));
  }

  @Test
  void germanTokensPage() {
    read("de");
    try {
      TokensPage page = tokens(org);
      screen.judge("tokens-german");
      page.generateCustom();
      browser.click(By.cssSelector("#custom-dialog input[data-action='read']"));
      browser.click(By.id("custom:form:generate"));
      CreatedDialog created = new CreatedDialog(browser);
      screen.judge("created-german");
      created.pressEscape();
      browser.click(By.cssSelector("[data-leave]"));
    } finally {
      read("en");
    }
  }

  @Test
  void tokensPageOfAMember() {
    Made member = person("member", org.id());
    world.token(org.id(), member.id(), "read:orgs/" + org.id() + "/buckets");
    signIn(member.name(), World.PASSWORD);
    try {
      tokens(org);
      screen.judge("tokens-member");
    } finally {
      signInAsOperator();
    }
  }

  @Test
  void toastAfterAChange() {
    IssuedToken changed = token(org, "calibration");
    screen.judge(
        "toast",
        () -> {
          tokens(org).describe("calibration", "calibration");
          browser.find(By.cssSelector(".toast"));
        });
    world.delete("/api/v2/authorizations/" + changed.id());
  }

  @Test
  void toastAfterARefusal() {
    screen.judge(
        "toast-error",
        () -> {
          IssuedToken gone = token(org, "gone");
          TokensPage page = tokens(org);
          world.delete("/api/v2/authorizations/" + gone.id());
          page.choose("gone", "Deactivate");
          browser.find(By.cssSelector(".toast.bad"));
        });
  }

  @Test
  void menusAtTheTop() {
    tokens(org);
    screen.judgeMenu("organization-menu", By.id("org-menu-button"));
    screen.judgeMenu("user-menu", By.id("user-menu-button"));
  }

  @Test
  void narrowNavigation() {
    tokens(org);
    browser.resize(Browser.NARROW);
    browser.click(By.cssSelector(".burger"));
    browser.find(By.cssSelector(".nav.open"));
    screen.narrow().judge("navigation");
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
    screen.judgeMenu("tokens-menu", Pages.button("Actions for old importer"));
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
    screen.between().judge("token");
  }

  @Test
  void tokenPageWithALongDescription() {
    IssuedToken described = token(org, "x".repeat(130) + " kept until somebody reads this");
    browser.go("/token?id=" + described.id());
    screen.judge("token-long");
    screen.between().judge("token-long");
    world.delete("/api/v2/authorizations/" + described.id());
  }

  @Test
  void buckets() {
    browser.go("/buckets?org=" + org.id());
    screen.judge("buckets");
    open("Create bucket", "save-dialog");
    screen.judge("bucket-create");
    browser.click(Pages.inDialog("Create"));
    browser.find(By.cssSelector("#save-dialog .errors li"));
    screen.judge("bucket-error");
  }

  @Test
  void bucketDeletion() {
    browser.go("/buckets?org=" + org.id());
    choose(bucket.name(), "Delete…", "confirm-dialog");
    screen.judge("bucket-delete");
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
  void dialogsOfAUser() {
    Made user = world.user();
    world.token(org.id(), user.id(), "read:orgs/" + org.id() + "/buckets");
    judgeDialog(user, "Rename…", "rename-dialog", "user-rename");
    judgeDialog(user, "Set password…", "password-dialog", "user-password");
    judgeDialog(user, "Deactivate…", "confirm-dialog", "user-deactivate");
    judgeDialog(user, "Delete…", "confirm-dialog", "user-delete");
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

  private void judgeDialog(Made user, String entry, String dialog, String name) {
    browser.go("/users?q=" + user.name());
    choose(user.name(), entry, dialog);
    screen.judge(name);
  }

  private void choose(String name, String entry, String dialog) {
    browser.click(Pages.button("Actions for " + name));
    browser.click(By.xpath("//*[@popover]//button[.='" + entry + "']"));
    browser.find(By.cssSelector("#" + dialog + "[open]"));
  }

  /** Reads in that language from the next page on. */
  private void read(String language) {
    browser
        .driver()
        .executeCdpCommand(
            "Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Accept-Language", language)));
  }

  private void open(String button, String dialog) {
    browser.click(Pages.button(button));
    browser.find(By.cssSelector("#" + dialog + "[open]"));
  }
}
