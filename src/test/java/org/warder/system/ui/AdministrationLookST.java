package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.warder.system.Fixtures.Made;

/** Buckets, configurations, users and organizations. */
class AdministrationLookST extends LookTest {

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

  /** Its name stays. */
  @Test
  void bucketOfTheSystem() {
    browser.go("/buckets?org=" + org.id());
    choose("_tasks", "Edit…", "save-dialog");
    screen.assertLooksRight("bucket-system");
  }

  @Test
  void telegrafs() {
    browser.go("/telegrafs?org=" + org.id());
    screen.assertLooksRight("telegrafs");
    open("Create configuration", "save-dialog");
    screen.assertLooksRight("telegraf-create");
  }

  @Test
  void listOfNothingIsCalm() {
    browser.go("/telegrafs?org=" + fixtures.org().id());
    screen.assertLooksRight("telegrafs-none");
    assertGap(".empty .btn", "top", ".empty p", "bottom");
    for (Dimension size : List.of(Browser.NARROW, Browser.WIDE)) {
      browser.resize(size);
      assertThat(browser.run(EMPTY_BORDER)).as("%s", size).isEqualTo(true);
    }
    assertThat(browser.driver().findElement(By.cssSelector(".ui-paginator")).isDisplayed())
        .isFalse();
  }

  /** Whether an empty list ends with the card and no line of its own. */
  private static final String EMPTY_BORDER =
      "return [...document.querySelectorAll(':is(tr, td):has(.empty)')]"
          + ".every(each => getComputedStyle(each).borderBottomWidth === '0px')";

  @Test
  void users() {
    browser.go("/users?org=" + org.id() + "&q=ops");
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

  private void judgeDialog(Made user, String entry, String dialog, String name) {
    browser.go("/users?org=" + org.id() + "&q=" + user.name());
    choose(user.name(), entry, dialog);
    screen.assertLooksRight(name);
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
    screen.laptop().assertLooksRight("members");
    open("Add a user", "add-dialog");
    screen.assertLooksRight("member-add");
  }

  @Test
  void lastOwnerOfAnOrganization() {
    browser.go("/organization?org=" + org.id());
    browser.click(Pages.button("Make member: " + OPERATOR));
    browser.find(By.cssSelector("#confirm-dialog[open]"));
    screen.assertLooksRight("member-last-owner");
    screen.laptop().assertLooksRight("member-last-owner");
  }
}
