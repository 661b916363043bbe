package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.warder.system.World.IssuedToken;
import org.warder.system.World.Made;

/** What happens to tokens on their page, and that the API knows of it at once. */
class ManageTokensST extends UiTest {

  private Made org;

  @BeforeAll
  void signIn() {
    signInAsOperator();
  }

  @BeforeEach
  void newOrg() {
    org = world.org();
  }

  @Test
  void deactivatedTokenIsRefusedUntilItIsActivated() {
    IssuedToken token = token(org, "sensor");
    TokensPage page = tokens(org);

    page.choose("sensor", "Deactivate");

    assertThat(page.line("sensor")).contains("Inactive");
    assertThat(with(token.secret()).get("/api/v2/buckets").status()).isEqualTo(401);
    page.choose("sensor", "Activate");
    assertThat(with(token.secret()).get("/api/v2/buckets").status()).isEqualTo(200);
  }

  @Test
  void deletionNamesTheTokenFirst() {
    IssuedToken token = token(org, "old importer");
    TokensPage page = tokens(org);

    page.choose("old importer", "Delete…");
    assertThat(page.dialogText()).contains("old importer", "owned by ops", "read all buckets");
    page.confirmDeletion();

    assertThat(page.descriptions()).isEmpty();
    assertThat(with(token.secret()).get("/api/v2/buckets").status()).isEqualTo(401);
  }

  @Test
  void selectedTokensAreDeletedTogether() {
    token(org, "one");
    token(org, "two");
    token(org, "three");
    TokensPage page = tokens(org).select("one").select("three");

    page.withSelected("Delete…");
    assertThat(page.dialogText()).contains("These 2 tokens", "one", "three").doesNotContain("two");
    page.confirmDeletion();

    assertThat(page.descriptions()).containsExactly("two");
  }

  @Test
  void selectedTokensAreDeactivatedTogether() {
    IssuedToken one = token(org, "one");
    IssuedToken two = token(org, "two");

    tokens(org).select("one").select("two").withSelected("Deactivate");

    assertThat(with(one.secret()).get("/api/v2/buckets").status()).isEqualTo(401);
    assertThat(with(two.secret()).get("/api/v2/buckets").status()).isEqualTo(401);
  }

  @Test
  void keyToEverythingIsDeletedOnlyByWhoTypesTheWord() {
    IssuedToken token = world.allAccessToken(org.id(), instance().userId());
    TokensPage page = tokens(org).choose("No description", "Delete…");

    browser.click(Pages.inDialog("Delete"));
    assertThat(with(token.secret()).get("/api/v2/buckets").status()).isEqualTo(200);
    browser.type(By.id("deleting:form:confirmation"), "delete");
    page.confirmDeletion();

    assertThat(with(token.secret()).get("/api/v2/buckets").status()).isEqualTo(401);
  }

  @Test
  void cloneShowsItselfBeforeItIsMade() {
    token(org, "grafana");
    TokensPage page = tokens(org).choose("grafana", "Clone");
    browser.find(By.cssSelector("#clone-dialog[open]"));
    assertThat(page.dialogText()).contains("Owner", "ops", "Active", "read all buckets");
    String name = browser.find(By.id("cloning:form:description")).getDomProperty("value");
    assertThat(name).matches("grafana \\(cloned at \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\)");

    browser.click(Pages.inDialog("Clone"));

    CreatedDialog created = new CreatedDialog(browser);
    assertThat(with(created.value()).get("/api/v2/buckets").status()).isEqualTo(200);
    created.copy().close();
    assertThat(page.descriptions()).containsExactlyInAnyOrder(name, "grafana");
  }

  @Test
  void descriptionIsChangedInItsPlace() {
    token(org, "tpyo");
    TokensPage page = tokens(org);

    page.describe("tpyo", "typo");

    assertThat(page.descriptions()).containsExactly("typo");
  }

  @Test
  void searchFindsDescriptionOwnerIdAndBucket() {
    Made bucket = world.bucket(org.id());
    Made owner = world.user();
    IssuedToken first = token(org, "first");
    token(org, "second", "write:orgs/" + org.id() + "/buckets/" + bucket.id());
    world.token(org.id(), owner.id(), "read:orgs/" + org.id() + "/tasks");
    TokensPage page = tokens(org);

    assertThat(page.search("FIRS").descriptions()).containsExactly("first");
    assertThat(page.search(first.id()).descriptions()).containsExactly("first");
    assertThat(page.search(bucket.name()).descriptions()).containsExactly("second");
    assertThat(page.search(owner.name()).descriptions()).containsExactly("No description");
    assertThat(page.search("no such thing").descriptions()).isEmpty();
  }

  @Test
  void whatIsShownIsInTheAddress() {
    for (int i = 10; i < 40; i++) {
      token(org, "sensor " + i);
    }
    TokensPage page = tokens(org).sortBy("Description");
    page.nextPage();
    assertThat(page.descriptions()).startsWith("sensor 35").hasSize(5);
    assertThat(page.range()).isEqualTo("26–30 of 30");

    browser.driver().navigate().refresh();

    assertThat(page.descriptions()).startsWith("sensor 35").hasSize(5);
    assertThat(browser.address()).contains("sort=description", "page=2");
    page.status("Inactive");
    assertThat(page.descriptions()).isEmpty();
  }

  @Test
  void whateverADescriptionContainsIsInert() {
    String markup = "<script>document.title = 'broken'</script><b>bold</b>";
    token(org, markup);
    token(org, "\u202Egnp.exe");
    String longText = "x".repeat(10_000);
    token(org, longText);
    TokensPage page = tokens(org);

    assertThat(page.descriptions()).contains(markup, "\u202Egnp.exe", longText);
    assertThat(browser.driver().getTitle()).isEqualTo("API Tokens · Warder");
    new Screen(browser).judge("tokens-odd-descriptions");
    page.describe(markup, longText + "y");
    assertThat(page.descriptions()).contains(longText + "y");
  }

  @Test
  void detailsTellWhatIsGone() {
    Made bucket = world.bucket(org.id());
    token(org, "left over", "write:orgs/" + org.id() + "/buckets/" + bucket.id());
    world.delete("/api/v2/buckets/" + bucket.id());

    tokens(org).openDetails("left over");

    assertThat(browser.find(By.id("main")).getText())
        .contains("deleted bucket " + bucket.id(), org.name(), "UTC");
  }
}
