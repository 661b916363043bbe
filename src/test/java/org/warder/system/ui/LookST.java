package org.warder.system.ui;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;

/**
 * Every page and dialog, light and dark, wide and narrow: pictures, and nothing serious in them.
 */
class LookST extends UiTest {

  private Made org;
  private Made bucket;
  private Screen screen;
  private IssuedToken token;

  @BeforeAll
  void createInitialData() {
    screen = new Screen(browser);
    org = fixtures.org();
    bucket = fixtures.bucket(org.id());
    fixtures.telegraf(org.id());
    person("member", org.id());
    token = token(org, "ingest line 3", "write:orgs/" + org.id() + "/buckets/" + bucket.id());
    token(org, "Grafana, plant A", "read:orgs/" + org.id() + "/buckets");
    fixtures.allAccessToken(org.id(), instance().userId());
    IssuedToken old = token(org, "old importer");
    operator().patch("/api/v2/authorizations/" + old.id(), "{\"status\": \"inactive\"}");
    signInAsOperator();
  }

  @Test
  void signInPage() {
    browser.go("/sign-in");
    screen.assertLooksRight("sign-in");
  }

  @Test
  void signInThatFails() {
    browser.go("/sign-in");
    browser.type(By.id("form:name"), unique("nobody"));
    browser.type(By.id("form:password"), Fixtures.PASSWORD);
    browser.click(By.id("form:submit"));
    browser.find(By.cssSelector(".errors li"));
    screen.assertLooksRight("sign-in-error");
  }

  @Test
  void tokensPage() {
    tokens(org);
    screen.assertLooksRight("tokens");
    screen.between().assertLooksRight("tokens");
    screen.judgeMenu("tokens-generate-menu", By.id("generate-menu-button"));
  }

  @Test
  void germanTokensPage() {
    read("de");
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
      read("en");
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
    } finally {
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
    screen.narrow().assertLooksRight("navigation");
  }

  @Test
  void tokensPageWithoutTokens() {
    tokens(fixtures.org());
    screen.assertLooksRight("tokens-empty");
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
  void allAccessDialog() {
    tokens(org).openAllAccess();
    screen.assertLooksRight("all-access");
  }

  @Test
  void customDialog() {
    tokens(org).generateCustom().read("bucket _monitoring").write("bucket _tasks");
    screen.assertLooksRight("custom");
  }

  @Test
  void createdDialog() {
    CreatedDialog created = tokens(org).generateCustom().read("all buckets").generate();
    screen.assertLooksRight("created");
    created.pressEscape();
    screen.assertLooksRight("created-leave");
    created.closeAnyway();
  }

  @Test
  void cloneDialog() {
    tokens(org).choose("old importer", "Clone");
    browser.find(By.cssSelector("#clone-dialog[open]"));
    screen.assertLooksRight("clone");
  }

  @Test
  void deleteDialog() {
    tokens(org).choose("No description", "Delete…");
    browser.find(By.cssSelector("#delete-dialog[open]"));
    screen.assertLooksRight("delete");
  }

  @Test
  void deactivationOfATokenThatMayDoEverything() {
    tokens(org).choose("No description", "Deactivate");
    browser.find(By.cssSelector("#delete-dialog[open]"));
    screen.assertLooksRight("deactivate");
    screen.between().assertLooksRight("deactivate");
  }

  @Test
  void filtersThatFindNothing() {
    browser.go("/tokens?org=" + org.id() + "&owner=zzz&status=what");
    screen.assertLooksRight("tokens-filters");
    screen.between().assertLooksRight("tokens-filters");
  }

  @Test
  void organizationThatIsNotThere() {
    screen.assertLooksRight(
        "organization-foreign",
        () -> {
          browser.go("/buckets?org=0000000000000001");
          browser.find(By.cssSelector(".toast.bad"));
        });
  }

  @Test
  void lastOwnerOfAnOrganization() {
    browser.go("/organization?org=" + org.id());
    browser.click(Pages.button("Make " + OPERATOR + " a member"));
    browser.find(By.cssSelector("#confirm-dialog[open]"));
    screen.assertLooksRight("member-last-owner");
    screen.between().assertLooksRight("member-last-owner");
  }

  @Test
  void descriptionInItsPlace() {
    tokens(org).beginToDescribe("old importer");
    screen.assertLooksRight("tokens-edit");
  }

  @Test
  void tokenPage() {
    browser.go("/token?id=" + token.id());
    screen.assertLooksRight("token");
    screen.between().assertLooksRight("token");
  }

  @Test
  void tokenPageWithALongDescription() {
    IssuedToken described = token(org, "x".repeat(130) + " kept until somebody reads this");
    browser.go("/token?id=" + described.id());
    screen.assertLooksRight("token-long");
    screen.between().assertLooksRight("token-long");
    fixtures.delete("/api/v2/authorizations/" + described.id());
  }

  @Test
  void buckets() {
    browser.go("/buckets?org=" + org.id());
    screen.assertLooksRight("buckets");
    open("Create bucket", "save-dialog");
    screen.assertLooksRight("bucket-create");
    browser.click(Pages.inDialog("Create"));
    browser.find(By.cssSelector("#save-dialog .error"));
    screen.assertLooksRight("bucket-empty");
    browser.type(By.id("saving:form:name"), "_mine");
    browser.click(Pages.inDialog("Create"));
    browser.find(By.cssSelector("#save-dialog .errors li"));
    screen.assertLooksRight("bucket-error");
  }

  @Test
  void bucketDeletion() {
    browser.go("/buckets?org=" + org.id());
    choose(bucket.name(), "Delete…", "confirm-dialog");
    screen.assertLooksRight("bucket-delete");
  }

  @Test
  void telegrafs() {
    browser.go("/telegrafs?org=" + org.id());
    screen.assertLooksRight("telegrafs");
    open("Create configuration", "save-dialog");
    screen.assertLooksRight("telegraf-create");
  }

  @Test
  void users() {
    browser.go("/users?q=ops");
    screen.assertLooksRight("users");
    open("Create user", "create-dialog");
    screen.assertLooksRight("user-create");
  }

  @Test
  void dialogsOfAUser() {
    Made user = fixtures.user();
    fixtures.token(org.id(), user.id(), "read:orgs/" + org.id() + "/buckets");
    judgeDialog(user, "Rename…", "rename-dialog", "user-rename");
    judgeDialog(user, "Set password…", "password-dialog", "user-password");
    judgeDialog(user, "Deactivate…", "confirm-dialog", "user-deactivate");
    judgeDialog(user, "Delete…", "confirm-dialog", "user-delete");
    judgeDialog(user, "Sign out everywhere…", "confirm-dialog", "user-sign-out");
  }

  @Test
  void organizations() {
    browser.go("/organizations?q=" + org.name());
    screen.assertLooksRight("organizations");
    open("Create organization", "save-dialog");
    screen.assertLooksRight("organization-create");
  }

  @Test
  void membersOfAnOrganization() {
    browser.go("/organization?org=" + org.id());
    screen.assertLooksRight("members");
    open("Add a user", "add-dialog");
    screen.assertLooksRight("member-add");
  }

  @Test
  void passwordPage() {
    browser.go("/password");
    screen.assertLooksRight("password");
  }

  @Test
  void errorPage() {
    browser.go("/no-such-page");
    screen.assertLooksRight("error");
  }

  private void judgeDialog(Made user, String entry, String dialog, String name) {
    browser.go("/users?q=" + user.name());
    choose(user.name(), entry, dialog);
    screen.assertLooksRight(name);
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
