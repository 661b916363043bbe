package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.warder.system.Fixtures.IssuedToken;

/** What happens to tokens on their page, and that the API knows of it at once. */
class ManageTokensST extends OperatorTest {

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

    assertThat(page.notice()).contains("old importer is deleted.");
    assertThat(page.descriptions()).isEmpty();
    assertThat(with(token.secret()).get("/api/v2/buckets").status()).isEqualTo(401);
  }

  @Test
  void keyToEverythingIsDeletedOnlyByWhoTypesTheWord() {
    IssuedToken token = fixtures.allAccessToken(org.id(), instance().userId());
    TokensPage page = tokens(org).choose("No description", "Delete…");

    browser.click(Pages.inDialog("Delete"));
    assertThat(with(token.secret()).get("/api/v2/buckets").status()).isEqualTo(200);
    browser.type(By.id("deleting:form:confirmation"), "delete");
    page.confirmDeletion();

    assertThat(page.notice()).contains(token.secret().substring(0, 8) + "… is deleted.");
    assertThat(with(token.secret()).get("/api/v2/buckets").status()).isEqualTo(401);
  }

  @Test
  void whateverADescriptionContainsIsInert() {
    String markup = "<script>document.title = 'broken'</script><b>bold</b>";
    token(org, markup);
    token(org, "\u202Egnp.exe");
    String longText = "x".repeat(10_000);
    token(org, longText);
    TokensPage page = tokens(org);

    assertThat(page.descriptions()).contains(markup, "[U+202E]gnp.exe", longText);
    assertThat(browser.driver().getTitle()).isEqualTo("API Tokens · " + org.name() + " · Warder");
    new Screen(browser).assertLooksRight("tokens-odd-descriptions");
    page.describe(markup, longText + "y");
    assertThat(page.descriptions()).contains(longText + "y");
  }
}
