package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;

/** Several tokens at once: how they are selected, and what is done with them. */
class SelectionST extends OperatorTest {

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
  void selectedTokensAreActivatedTogether() {
    IssuedToken one = token(org, "one");
    IssuedToken two = token(org, "two");
    TokensPage page = tokens(org).select("one").select("two");
    page.withSelected("Deactivate");

    page.select("one").select("two").withSelected("Activate");

    assertThat(with(one.secret()).get("/api/v2/buckets").status()).isEqualTo(200);
    assertThat(with(two.secret()).get("/api/v2/buckets").status()).isEqualTo(200);
  }

  @Test
  void boxOfThePageStandsForItsLines() {
    for (int i = 10; i < 40; i++) {
      token(org, "sensor " + i);
    }
    TokensPage page = tokens(org).sortBy("Description");
    assertThat(page.boxOfThePage()).isEqualTo("off");

    page.select("sensor 12");
    assertThat(page.boxOfThePage()).isEqualTo("mixed");
    page.selectThePage();
    assertThat(page.boxOfThePage()).isEqualTo("on");
    assertThat(page.selected()).contains("25 selected");
    page.nextPage();
    assertThat(page.boxOfThePage()).isEqualTo("off");
    page.select("sensor 38");
    assertThat(page.selected()).contains("26 selected");
    page.withSelected("Select none");
    assertThat(page.boxOfThePage()).isEqualTo("off");
  }

  @Test
  void deletingOneTokenLeavesOthersSelected() {
    token(org, "one");
    token(org, "two");
    token(org, "three");
    TokensPage page = tokens(org).select("one").select("two");

    page.choose("three", "Delete…").confirmDeletion();

    assertThat(page.selected()).contains("2 selected");
  }

  @Test
  void keyToEverythingIsNamedAmongMany() {
    IssuedToken key = fixtures.allAccessToken(org.id(), instance().userId());
    operator().patch("/api/v2/authorizations/" + key.id(), "{\"description\": \"the key\"}");
    for (int i = 0; i < 7; i++) {
      token(org, "sensor " + i);
    }
    TokensPage page = tokens(org).selectThePage();
    page.withSelected("Delete…");
    assertThat(page.dialogText()).contains("These 8 tokens", "the key", "and 3 more");

    browser.click(Pages.inDialog("Delete"));
    assertThat(page.dialogText()).contains("Type \"delete\" to confirm");
    assertThat(with(key.secret()).get("/api/v2/buckets").status()).isEqualTo(200);
    browser.type(By.id("deleting:form:confirmation"), "delete");
    page.confirmDeletion();

    assertThat(page.descriptions()).isEmpty();
  }

  @Test
  void whatCannotBeChangedIsNamedAndTheRestIsDone() {
    IssuedToken mine = token(org, "mine");
    Made user = fixtures.user();
    IssuedToken orphan = fixtures.token(org.id(), user.id(), "read:orgs/" + org.id() + "/tasks");
    operator().patch("/api/v2/authorizations/" + orphan.id(), "{\"description\": \"orphan\"}");
    fixtures.delete("/api/v2/users/" + user.id());

    TokensPage page = tokens(org).selectThePage();
    page.withSelected("Deactivate");

    assertThat(page.notice()).contains("1 token is refused from now on");
    assertThat(browser.texts(By.cssSelector(".toast.bad")).get(0))
        .contains("It did not work for 1 token", "orphan: There is no such user.");
    assertThat(with(mine.secret()).get("/api/v2/buckets").status()).isEqualTo(401);
  }
}
