package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;

/** What a token may do, in words: what reaches furthest first, and no line twice. */
class PermissionWordsST extends OperatorTest {

  @Test
  void widestPermissionComesFirstAndTheRestOpens() {
    String in = "orgs/" + org.id();
    token(
        org,
        "mixed",
        "read:" + in + "/tasks",
        "read:" + in + "/checks",
        "read:" + in + "/labels",
        "write:" + in + "/buckets",
        "read:" + in + "/dashboards");
    TokensPage page = tokens(org);

    assertThat(page.line("mixed")).contains("write all buckets", "+3").doesNotContain("labels");
    browser.find(By.cssSelector("td.below summary")).sendKeys(Keys.ENTER);
    assertThat(page.line("mixed")).contains("read labels", "read dashboards");
  }

  @Test
  void nameOfSeveralWordsStandsInQuotationMarks() {
    String body = "{\"orgID\": \"" + org.id() + "\", \"name\": \"bucket 2\"}";
    String id = operator().post("/api/v2/buckets", body).text("id");
    token(org, "quoted", "read:orgs/" + org.id() + "/buckets/" + id);

    assertThat(tokens(org).line("quoted")).contains("read bucket “bucket 2”");
    CustomDialog dialog = new TokensPage(browser).generateCustom();
    assertThat(dialog.shows("Read bucket “bucket 2”")).isTrue();
  }

  @Test
  void operatorTokenIsASentenceWithATable() {
    IssuedToken key = fixtures.token(org.id(), instance().userId(), fixtures.operatorPermissions());
    browser.go("/token?id=" + key.id());

    assertThat(browser.find(By.id("main")).getText())
        .contains("It may read and write everything, in every organization.");
    assertThat(browser.sees(By.cssSelector(".grants"))).isFalse();
    browser.click(By.cssSelector("#grants summary"));
    assertThat(browser.texts(By.cssSelector(".grants tbody tr"))).hasSize(22);
  }

  @Test
  void readAndWriteOfAResourceAreOneLine() {
    String tasks = ":orgs/" + org.id() + "/tasks";
    IssuedToken token = token(org, "both", "read" + tasks, "write" + tasks, "read:users");
    browser.go("/token?id=" + token.id());

    assertThat(browser.texts(By.cssSelector(".grants tbody tr")))
        .containsExactly(
            "tasks yes yes " + org.name() + " –",
            "users in every organization yes – every organization –");
  }

  @Test
  void descriptionThatCannotBeChangedIsNoField() {
    Made member = person("member", org.id());
    IssuedToken own = fixtures.token(org.id(), member.id(), "read:orgs/" + org.id() + "/buckets");
    signIn(member.name(), Fixtures.PASSWORD);
    try {
      browser.go("/token?id=" + own.id());
      assertThat(browser.find(By.id("facts")).getText()).contains("Description\nNo description");
      assertThat(browser.sees(By.id("facts:description"))).isFalse();
    } finally {
      signInAsOperator();
    }
  }

  @Test
  void membersPageSaysWhatMembersCanDo() {
    browser.go("/organization?org=" + org.id());

    assertThat(browser.find(By.cssSelector(".lead")).getText())
        .isEqualTo(
            "Members read buckets and configurations, and of tokens their own."
                + " Owners change everything in the organization and create tokens.");
  }

  @Test
  void unknownUserIsNotCalledGone() {
    browser.go("/organization?org=" + org.id());
    browser.click(Pages.button("Add a user"));
    browser.type(By.id("adding:form:name"), unique("nobody"));
    browser.click(Pages.inDialog("Add a user"));

    WebElement errors = browser.find(By.cssSelector("#add-dialog .errors"));
    assertThat(errors.getText()).startsWith("Not found.");
    assertThat(errors).isEqualTo(browser.driver().switchTo().activeElement());
  }

  @Test
  void allErrorsStandThereAtOnceAndTheFirstHasTheFocus() {
    browser.go("/users?org=" + org.id());
    browser.click(Pages.button("Create user"));
    browser.type(By.id("creating:form:password"), "short");
    browser.click(Pages.inDialog("Create"));

    assertThat(browser.texts(By.cssSelector("#create-dialog .error")))
        .containsExactly("Please fill in this field.", "A password has 8 to 72 characters.");
    assertThat(browser.focused()).isEqualTo("User name");
  }
}
