package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.openqa.selenium.By;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http;

/** What is done with passwords. */
final class SignInActions {

  /** The password after it is changed. */
  static final String NEXT = "another-password-2";

  private SignInActions() {}

  static PageAction signIn(Site site) {
    Browser browser = site.browser();
    Made member = site.member();
    return PageAction.of(
        site,
        () -> {
          browser.go("/sign-in");
          browser.type(By.id("form:name"), member.name());
          browser.type(By.id("form:password"), Fixtures.PASSWORD);
        },
        By.id("form:submit"),
        () -> {
          assertThat(site.value("form:name")).isEqualTo(member.name());
          assertThat(site.value("form:password")).isEqualTo(Fixtures.PASSWORD);
        },
        () -> browser.sees(By.id("user-menu-button")),
        () ->
            assertThat(browser.find(By.id("user-menu-button")).getText()).contains(member.name()));
  }

  static PageAction password(Site site) {
    Browser browser = site.browser();
    Made member = site.member();
    return PageAction.of(
            site,
            () -> {
              site.signIn(member.name(), Fixtures.PASSWORD);
              browser.go("/password");
              browser.type(By.id("change:form:old"), Fixtures.PASSWORD);
              browser.type(By.id("change:form:new"), NEXT);
            },
            By.id("change:form:save"),
            () -> {
              assertThat(site.value("change:form:old")).isEqualTo(Fixtures.PASSWORD);
              assertThat(site.value("change:form:new")).isEqualTo(NEXT);
            },
            () -> canSignIn(site, member),
            () -> assertThat(browser.find(By.cssSelector(".toast")).getText()).contains("changed"))
        .repeated(
            () ->
                assertThat(browser.find(By.cssSelector("#change\\:form .errors")).getText())
                    .contains("The password is incorrect."));
  }

  static PageAction passwordOfAnother(Site site) {
    Browser browser = site.browser();
    Made member = site.member();
    return PageAction.of(
        site,
        () -> {
          browser.go("/users?q=" + member.name());
          site.choose(member.name(), "Set password…");
          browser.type(By.id("password:form:password"), NEXT);
        },
        By.id("password:form:save"),
        () -> assertThat(site.value("password:form:password")).isEqualTo(NEXT),
        () -> canSignIn(site, member),
        () -> site.awaitClosed("password-dialog"));
  }

  private static boolean canSignIn(Site site, Made member) {
    Http http = new Http(site.instance().url(), Fixtures.basic(member.name(), NEXT));
    return http.post("/api/v2/signin", "").status() == 204;
  }
}
