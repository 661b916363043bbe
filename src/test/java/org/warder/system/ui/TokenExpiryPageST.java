package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** When new tokens expire, as the dialogs ask for it (src/docs/pages.md). */
class TokenExpiryPageST extends OperatorTest {

  private static final String ALL_ACCESS = "allaccess:form:";
  private static final String CUSTOM = "custom:form:";

  @Test
  void tokenExpiresAfterTheDaysThatAreChosen() {
    tokens(org).openAllAccess();
    assertThat(selected(ALL_ACCESS)).isEqualTo("Never");
    choose(ALL_ACCESS, "30 days");
    browser.click(By.id(ALL_ACCESS + "generate"));
    new CreatedDialog(browser).copy().close();

    assertThat(newest().path("lifetimeSeconds").asLong())
        .isEqualTo(Duration.ofDays(30).toSeconds());
  }

  @Test
  void tokenExpiresAtATimeInUtc() {
    CustomDialog dialog = tokens(org).generateCustom().read("bucket _tasks");
    choose(CUSTOM, "At a date and time");
    WebElement time = browser.find(By.id(CUSTOM + "time"));
    browser.run("arguments[0].value = '2099-10-25T02:30'", time);
    dialog.generate().copy().close();

    assertThat(newest().path("expiresAt").asText()).isEqualTo("2099-10-25T02:30:00Z");
    assertThat(newest().path("permissions")).hasSize(1);
  }

  @Test
  void timeThatIsMissingIsAskedForAndNothingIsLost() {
    CustomDialog dialog = tokens(org).generateCustom().describe("kept").read("bucket _tasks");
    choose(CUSTOM, "At a date and time");
    browser.click(By.id(CUSTOM + "generate"));
    browser.settle();

    assertThat(browser.find(By.id("custom-dialog")).getText())
        .contains("The end is a date and time, or never.");
    choose(CUSTOM, "7 days");
    dialog.generate().copy().close();
    assertThat(newest().path("description").asText()).isEqualTo("kept");
  }

  @Test
  void whatTheMaximumForbidsCannotBeChosenAndItSaysWhy() {
    operator().patch("/api/v2/orgs/" + org.id(), "{\"tokenLifetimeMaxSeconds\": 2592000}");
    tokens(org).openAllAccess();

    assertThat(browser.find(By.id("all-access-dialog")).getText())
        .contains("Tokens live at most 30 days here.");
    assertThat(selected(ALL_ACCESS)).isEqualTo("30 days");
    assertThat(menu(ALL_ACCESS).getOptions())
        .filteredOn(option -> !option.isEnabled())
        .extracting(WebElement::getText)
        .containsExactly("90 days", "Never");
    String earliest = inThirtyDays();
    choose(ALL_ACCESS, "At a date and time");
    assertThat(browser.find(By.id(ALL_ACCESS + "time")).getDomAttribute("max"))
        .isBetween(earliest, inThirtyDays());
  }

  /** To the minute, as a field for a time has it. */
  private static String inThirtyDays() {
    return Instant.now().plus(Duration.ofDays(30)).toString().substring(0, 16);
  }

  @Test
  void expiredTokensAreListedAndFound() {
    fixtures.expire(token(org, "over"));

    TokensPage page = tokens(org).status("Expired");
    assertThat(page.descriptions()).containsExactly("over");
    assertThat(page.line("over")).contains("Expired");
    assertThat(page.status("Active").descriptions()).isEmpty();
  }

  private JsonNode newest() {
    JsonNode tokens =
        operator().get("/api/v2/authorizations?orgID=" + org.id()).json().path("authorizations");
    return tokens.get(tokens.size() - 1);
  }

  private Select menu(String form) {
    return new Select(browser.find(By.id(form + "expires")));
  }

  private String selected(String form) {
    return menu(form).getFirstSelectedOption().getText();
  }

  private void choose(String form, String label) {
    menu(form).selectByVisibleText(label);
    browser.settle();
  }
}
