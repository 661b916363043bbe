package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.openqa.selenium.By;
import org.warder.system.Fixtures.Made;

/** What is done with buckets and users, by requests of each kind. */
final class AdministrationActions {

  private static final By SAVE = By.id("saving:form:save");
  private static final By YES = By.id("confirming:form:yes");

  private AdministrationActions() {}

  static PageAction creationOfBucket(Site site) {
    Browser browser = site.browser();
    String name = Site.unique("bucket");
    return PageAction.of(
            site,
            () -> {
              browser.go("/buckets?org=" + site.org().id());
              browser.click(Pages.button("Create bucket"));
              browser.type(By.id("saving:form:name"), name);
            },
            SAVE,
            () -> assertThat(site.value("saving:form:name")).isEqualTo(name),
            () ->
                site.operator()
                        .get("/api/v2/buckets?orgID=" + site.org().id() + "&name=" + name)
                        .status()
                    == 200,
            () -> site.awaitClosed("save-dialog"))
        .repeated(() -> assertRefused(site, "save-dialog", "There is a bucket named"));
  }

  static PageAction changeOfBucket(Site site) {
    Browser browser = site.browser();
    Made bucket = site.fixtures().bucket(site.org().id());
    return PageAction.of(
        site,
        () -> {
          browser.go("/buckets?org=" + site.org().id());
          site.choose(bucket.name(), "Edit…");
          browser.type(By.id("saving:form:description"), "of line 3");
        },
        SAVE,
        () -> assertThat(site.value("saving:form:description")).isEqualTo("of line 3"),
        () -> site.operator().get("/api/v2/buckets/" + bucket.id()).body().contains("of line 3"),
        () -> site.awaitClosed("save-dialog"));
  }

  static PageAction deletionOfBucket(Site site) {
    Made bucket = site.fixtures().bucket(site.org().id());
    return PageAction.of(
            site,
            () -> {
              site.browser().go("/buckets?org=" + site.org().id());
              site.choose(bucket.name(), "Delete…");
            },
            YES,
            () -> assertThat(site.browser().sees(By.id("confirm-dialog"))).isTrue(),
            () -> site.operator().get("/api/v2/buckets/" + bucket.id()).status() == 404,
            () -> site.awaitClosed("confirm-dialog"))
        .repeated(() -> assertRefused(site, "confirm-dialog", "There is no such bucket"));
  }

  static PageAction creationOfUser(Site site) {
    Browser browser = site.browser();
    String name = Site.unique("jane");
    String password = "a-password-of-jane";
    return PageAction.of(
            site,
            () -> {
              browser.go("/users?org=" + site.org().id());
              browser.click(Pages.button("Create user"));
              browser.type(By.id("creating:form:name"), name);
              browser.type(By.id("creating:form:password"), password);
            },
            By.id("creating:form:save"),
            () -> {
              assertThat(site.value("creating:form:name")).isEqualTo(name);
              assertThat(site.value("creating:form:password")).isEqualTo(password);
            },
            () -> site.operator().get("/api/v2/users?name=" + name).status() == 200,
            () -> site.awaitClosed("create-dialog"))
        .repeated(() -> assertRefused(site, "create-dialog", "There is a user named"));
  }

  static PageAction deactivationOfUser(Site site) {
    Made member = site.member();
    return PageAction.of(
        site,
        () -> {
          site.browser().go("/users?q=" + member.name());
          site.choose(member.name(), "Deactivate…");
        },
        YES,
        () -> assertThat(site.browser().sees(By.id("confirm-dialog"))).isTrue(),
        () -> site.status("users/" + member.id()).equals("inactive"),
        () -> site.awaitClosed("confirm-dialog"));
  }

  static PageAction changeOfRole(Site site) {
    Made member = site.member();
    By button = Pages.button("Make owner: " + member.name());
    return PageAction.of(
        site,
        () -> site.browser().go("/organization?org=" + site.org().id()),
        button,
        () -> assertThat(site.browser().sees(button)).isTrue(),
        () ->
            site.operator()
                .get("/api/v2/orgs/" + site.org().id() + "/owners")
                .body()
                .contains(member.id()),
        () -> {
          site.browser().find(Pages.button("Make member: " + member.name()));
          assertThat(site.browser().sees(button)).isFalse();
        });
  }

  private static void assertRefused(Site site, String dialog, String why) {
    assertThat(
            site.browser().find(By.cssSelector("#" + dialog + " :is(.errors, .error)")).getText())
        .contains(why);
  }
}
