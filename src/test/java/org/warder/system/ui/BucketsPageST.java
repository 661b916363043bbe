package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
import org.warder.system.Fixtures.Made;

/** Buckets and Telegraf configurations, and what breaks with them. */
class BucketsPageST extends AdministrationTest {

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
  void nameOfASystemBucketIsSeenToStay() {
    browser.go("/buckets?org=" + org.id());
    choose("_tasks", "Edit…");

    assertThat(browser.focused()).isEqualTo("Description");
    assertThat(background("saving:form:name"))
        .isNotEqualTo(background("saving:form:description"))
        .isNotEqualTo("rgba(0, 0, 0, 0)");
  }

  private String background(String id) {
    return browser.find(By.id(id)).getCssValue("background-color");
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
}
