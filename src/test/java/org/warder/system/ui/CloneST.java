package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;

/** A clone shows itself before it is made, and is its owner's. */
class CloneST extends OperatorTest {

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
  void cloneOfAnInactiveTokenStaysInactiveAndItsOwnersUnderTheNameGiven() {
    Made owner = fixtures.user();
    TokensPage page = cloneInactive(owner);
    assertThat(page.dialogText()).contains(owner.name(), "The original is inactive");
    browser.type(By.id("cloning:form:description"), "copy for line 4");
    browser.click(Pages.inDialog("Clone"));
    CreatedDialog created = new CreatedDialog(browser);
    assertThat(page.dialogText()).contains("The token is inactive");
    assertThat(with(created.value()).get("/api/v2/buckets").status()).isEqualTo(401);
    created.copy().close();

    JsonNode tokens = tokensOf(owner);
    assertThat(tokens).hasSize(2);
    JsonNode clone = tokens.get(1);
    assertThat(clone.path("description").asText()).isEqualTo("copy for line 4");
    assertThat(clone.path("status").asText()).isEqualTo("inactive");
    assertThat(clone.path("permissions")).isEqualTo(tokens.get(0).path("permissions"));
    assertThat(tokens.get(0).path("status").asText()).isEqualTo("inactive");
  }

  @Test
  void cloneOfAnInactiveTokenIsSwitchedOnByKeyboard() {
    Made owner = fixtures.user();
    cloneInactive(owner);
    browser.press(Keys.TAB);
    assertThat(browser.focused()).isEqualTo("Active: works at once");
    browser.press(Keys.SPACE);
    browser.click(Pages.inDialog("Clone"));
    new CreatedDialog(browser).copy().close();

    assertThat(tokensOf(owner).get(1).path("status").asText()).isEqualTo("active");
  }

  private TokensPage cloneInactive(Made owner) {
    IssuedToken original = fixtures.token(org.id(), owner.id(), "read:orgs/" + org.id() + "/tasks");
    operator()
        .patch(
            "/api/v2/authorizations/" + original.id(),
            "{\"description\": \"source\", \"status\": \"inactive\"}");
    TokensPage page = tokens(org).choose("source", "Clone");
    browser.find(By.cssSelector("#clone-dialog[open]"));
    return page;
  }

  private static JsonNode tokensOf(Made owner) {
    return operator()
        .get("/api/v2/authorizations?userID=" + owner.id())
        .json()
        .path("authorizations");
  }

  @Test
  void cloneOfATokenThatIsGoneIsRefusedAloud() {
    IssuedToken original = token(org, "short-lived");
    tokens(org).choose("short-lived", "Clone");
    browser.find(By.cssSelector("#clone-dialog[open]"));
    fixtures.delete("/api/v2/authorizations/" + original.id());

    browser.click(Pages.inDialog("Clone"));

    assertThat(browser.find(By.cssSelector("#clone-dialog .errors")).getText())
        .contains("There is no such token.");
    assertThat(new TokensPage(browser).descriptions()).isEmpty();
  }
}
