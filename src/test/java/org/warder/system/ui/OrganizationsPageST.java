package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;

/** Organizations and their members, and how one gets from one to another. */
class OrganizationsPageST extends AdministrationTest {

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
  void memberBecomesOwnerAndMemberAgain() {
    Made member = person("member", org.id());
    browser.go("/organization?org=" + org.id());

    browser.click(Pages.button("Make owner: " + member.name()));

    String owners = "/api/v2/orgs/" + org.id() + "/owners";
    assertThat(operator().get(owners).json().path("users").findValuesAsText("id"))
        .contains(member.id());
    browser.click(Pages.button("Make member: " + member.name()));
    assertThat(operator().get(owners).json().path("users").findValuesAsText("id"))
        .doesNotContain(member.id());
  }

  @Test
  void buttonIsAboutItsLineWhoeverCameMeanwhile() {
    Made member = person("member", org.id());
    browser.go("/organization?org=" + org.id());
    String before = "{\"name\": \"" + unique("a") + "\"}";
    String newcomer = operator().post("/api/v2/users", before).text("id");
    fixtures.give("member", newcomer, org.id());

    browser.click(Pages.button("Make owner: " + member.name()));

    browser.find(Pages.button("Make member: " + member.name()));
    assertThat(operator().get("/api/v2/orgs/" + org.id() + "/owners").body())
        .contains(member.id(), instance().userId())
        .doesNotContain(newcomer);
  }

  @Test
  void organizationOfOthersIsSaidAndTheOneThatIsShownIsInTheAddress() {
    Made member = person("member", org.id());
    signIn(member.name(), Fixtures.PASSWORD);

    browser.go("/tokens?org=" + fixtures.org().id() + "&status=active");

    assertThat(browser.address()).isEqualTo("/tokens?org=" + org.id() + "&status=active");
    assertThat(browser.find(By.cssSelector(".toast.bad")).getText())
        .contains(
            "The organization of that address is not there for you.",
            "This is " + org.name() + " instead.");
    signInAsOperator();
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
}
