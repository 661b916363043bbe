package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;

/** Text that people write is shown as it is, and poses as nothing else. */
class VisibleTextST extends OperatorTest {

  @Test
  void descriptionThatShowsNothingCountsAsNone() {
    IssuedToken token = token(org, "\u200B \u2060\u00A0");

    TokensPage page = tokens(org);

    assertThat(page.descriptions()).containsExactly("No description");
    assertThat(browser.sees(By.cssSelector("td.what a.unnamed"))).isTrue();
    page.openDetails("No description");
    assertThat(browser.address()).isEqualTo("/token?id=" + token.id());
  }

  @Test
  void directionOfATextEndsWithIt() {
    token(org, "invoice\u202Efdp.exe");
    token(org, "עברית 1");

    TokensPage page = tokens(org);

    assertThat(page.descriptions()).containsExactlyInAnyOrder("invoice[U+202E]fdp.exe", "עברית 1");
    assertThat(browser.driver().findElements(By.cssSelector("td.what a > bdi"))).hasSize(2);
    assertThat(browser.sees(Pages.button("Actions for \u2068עברית 1\u2069"))).isTrue();
    browser.click(Pages.button("Actions for invoice[U+202E]fdp.exe"));
  }

  @Test
  void namesLoseTheBlanksAroundThem() {
    String name = unique("padded");
    browser.go("/buckets?org=" + org.id());
    browser.click(Pages.button("Create bucket"));
    browser.type(By.id("saving:form:name"), "  " + name + " ");
    browser.click(Pages.inDialog("Create"));
    browser.find(By.cssSelector(".toast"));

    assertThat(operator().get("/api/v2/buckets?name=" + name).json().at("/buckets/0/name").asText())
        .isEqualTo(name);
  }

  @Test
  void blanksAroundANameAreSeenAndStayUntilItIsChanged() {
    String name = " " + unique("padded") + " ";
    Made bucket = bucketNamed(name);
    browser.go("/buckets?org=" + org.id());
    String seen = "␣" + name.strip() + "␣";

    assertThat(browser.texts(By.cssSelector("td.what bdi"))).contains(seen);
    browser.click(Pages.button("Actions for " + seen));
    browser.click(By.xpath("//*[@popover]//button[.='Edit…']"));
    browser.type(By.id("saving:form:description"), "described");
    browser.click(Pages.inDialog("Save"));
    browser.find(By.cssSelector(".toast"));

    assertThat(operator().get("/api/v2/buckets/" + bucket.id()).text("name")).isEqualTo(name);
  }

  private Made bucketNamed(String name) {
    String body = "{\"orgID\": \"" + org.id() + "\", \"name\": \"" + name + "\"}";
    return new Made(operator().post("/api/v2/buckets", body).text("id"), name);
  }
}
