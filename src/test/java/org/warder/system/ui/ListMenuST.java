package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.Made;

/** The one menu of all rows of a list of named things, for each of these lists. */
class ListMenuST extends AdministrationTest {

  private static final By MENU = By.cssSelector(".menu:popover-open");

  private String one;
  private String another;

  @ParameterizedTest
  @CsvSource({"users, users", "buckets, buckets", "organizations, orgs", "telegrafs, telegrafs"})
  void menuIsAboutTheRowWhoseButtonOpenedIt(String page, String api) {
    open(page, api);
    browser.click(button(another));
    browser.click(button(one));
    assertThat(browser.find(MENU).getAttribute("aria-label")).isEqualTo("Actions for " + one);
    browser.await(() -> isExpanded(one) ? true : null);
    assertThat(isExpanded(another)).isFalse();

    browser.press(Keys.END);
    assertThat(browser.focused()).isEqualTo("Delete…");
    browser.press(Keys.ENTER);
    browser.find(By.cssSelector("#confirm-dialog[open]"));
    assertThat(dialog()).contains(one).doesNotContain(another);
    browser.press(Keys.ESCAPE);
    browser.await(() -> browser.focused().equals("Actions for " + one) ? true : null);

    choose(one, "Delete…");
    confirm("Delete");
    assertThat(browser.find(By.id("list:rows")).getText()).contains(another).doesNotContain(one);
  }

  @ParameterizedTest
  @CsvSource({"users, users", "buckets, buckets", "organizations, orgs", "telegrafs, telegrafs"})
  void rowThatIsGoneIsNotMistakenForItsNeighbour(String page, String api) {
    Made gone = open(page, api);
    fixtures.delete("/api/v2/" + api + "/" + gone.id());

    browser.click(button(another));
    browser.click(By.xpath("//*[@popover]//button[.='Delete…']"));

    assertThat(browser.find(By.cssSelector(".toast")).getText())
        .contains("Nothing has been changed");
    assertThat(browser.sees(By.id("confirm-dialog"))).isFalse();
    assertThat(browser.find(By.id("list:rows")).getText()).contains(one).doesNotContain(another);
  }

  @Test
  void linksOfAnOrganizationLeadToIt() {
    Made org = open("organizations", "orgs");
    browser.click(button(one));
    browser.press(Keys.ESCAPE);
    browser.click(button(another));
    browser.click(By.id("row-members"));

    browser.awaitAddress("/organization?org=" + org.id());
  }

  @Test
  void entriesAreThoseOfTheRow() {
    Made user = open("users", "users");
    operator().patch("/api/v2/users/" + user.id(), "{\"status\": \"inactive\"}");
    browser.driver().navigate().refresh();
    assertThat(entries(one))
        .isEqualTo("Rename…\nSet password…\nSign out everywhere…\nDeactivate…\nDelete…");
    assertThat(entries(another)).isEqualTo("Rename…\nSet password…\nActivate\nDelete…");

    open("buckets", "buckets");
    assertThat(entries("_tasks")).isEqualTo("Edit…");
    assertThat(entries(one)).isEqualTo("Edit…\nDelete…");
  }

  @Test
  void whoForgesARequestIsRefused() {
    Made member = person("member", org.id());
    Made inactive = fixtures.user();
    operator().patch("/api/v2/users/" + inactive.id(), "{\"status\": \"inactive\"}");
    signIn(member.name(), Fixtures.PASSWORD);
    browser.go("/users?org=" + org.id());

    browser.run(
        "const of = [{name: 'of', value: arguments[0]}];"
            + "PrimeFaces.ab({s: 'list:row-activate', f: 'list', p: 'list:row-activate', pa: of});",
        inactive.id());
    browser.settle();

    assertThat(operator().get("/api/v2/users/" + inactive.id()).text("status"))
        .isEqualTo("inactive");
    signInAsOperator();
  }

  /** Makes two rows, and opens the list of them; returns the second. */
  private Made open(String page, String api) {
    String names = unique("row");
    one = names + "-1";
    another = names + "-2";
    create(api, one);
    String id = create(api, another);
    browser.go("/" + page + "?org=" + org.id() + (page.equals("buckets") ? "" : "&q=" + names));
    return new Made(id, another);
  }

  private String create(String api, String name) {
    String body = "{\"name\": \"%s\", \"orgID\": \"%s\"}".formatted(name, org.id());
    return operator().post("/api/v2/" + api, body).text("id");
  }

  private String entries(String name) {
    browser.click(button(name));
    String entries = browser.find(MENU).getText();
    browser.press(Keys.ESCAPE);
    return entries;
  }

  private By button(String name) {
    return Pages.button("Actions for " + name);
  }

  private boolean isExpanded(String name) {
    return browser.find(button(name)).getAttribute("aria-expanded").equals("true");
  }
}
