package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.warder.system.Fixtures.IssuedToken;

/** The end of a token is changed on its page (src/docs/pages.md). */
class TokenEndST extends OperatorTest {

  private static final String TOKENS = "/api/v2/authorizations/";
  private static final String FORM = "ending:form:";

  private IssuedToken token;

  @BeforeEach
  void newToken() {
    token = fixtures.token(org.id(), instance().userId(), "read:orgs/" + org.id() + "/tasks");
  }

  @Test
  void endIsChangedByKeyboard() {
    open();
    assertThat(selected()).isEqualTo("As it is (Never)");
    // The dialog begins at its first field.
    browser.press("90");
    assertThat(selected()).isEqualTo("90 days");
    browser.press(Keys.TAB, Keys.TAB);
    assertThat(browser.focused()).isEqualTo("Save");
    browser.press(Keys.ENTER);
    browser.await(() -> browser.sees(By.id("expiry-dialog")) ? null : true);

    assertThat(shown().path("lifetimeSeconds").asLong()).isEqualTo(Duration.ofDays(90).toSeconds());
    String end = shown().path("expiresAt").asText().substring(0, 10);
    assertThat(browser.find(By.id("facts")).getText()).contains(end);
    open();
    choose("Never");
    save();
    assertThat(shown().path("expiresAt").isNull()).isTrue();
  }

  @Test
  void endThatStaysIsNotSent() {
    String before = shown().path("updatedAt").asText();
    open();
    save();

    assertThat(shown().path("updatedAt").asText()).isEqualTo(before);
  }

  /** The first is twice there in Berlin, the second never. */
  @ParameterizedTest
  @ValueSource(strings = {"2099-10-25T02:30", "2099-03-29T02:30"})
  void timeIsInUtcWhereverTheBrowserIs(String time) {
    zone("Europe/Berlin");
    try {
      open();
      choose("At a date and time");
      browser.run("arguments[0].value = '" + time + "'", browser.find(By.id(FORM + "time")));
      save();
      assertThat(shown().path("expiresAt").asText()).isEqualTo(time + ":00Z");
      open();
      assertThat(selected()).isEqualTo("As it is (" + time.replace('T', ' ') + ":00 UTC)");
    } finally {
      zone("");
    }
  }

  private void zone(String id) {
    browser.driver().executeCdpCommand("Emulation.setTimezoneOverride", Map.of("timezoneId", id));
  }

  @Test
  void whatTheMaximumForbidsCannotBeChosenAndAPastEndIsRefused() {
    operator().patch("/api/v2/orgs/" + org.id(), "{\"tokenLifetimeMaxSeconds\": 2592000}");
    open();

    assertThat(dialog()).contains("Tokens live at most 30 days here.");
    assertThat(menu().getOptions())
        .filteredOn(option -> !option.isEnabled())
        .extracting(WebElement::getText)
        .containsExactly("90 days", "Never");
    choose("At a date and time");
    browser.run("arguments[0].value = '2020-01-01T00:00'", browser.find(By.id(FORM + "time")));
    browser.click(By.id(FORM + "save"));
    assertThat(dialog()).contains("The end must lie in the future.");
  }

  @Test
  void expiredTokenWorksAgain() {
    fixtures.expire(token);
    open();
    choose("7 days");
    save();

    assertThat(shown().path("effectiveStatus").asText()).isEqualTo("active");
    assertThat(browser.find(By.id("facts")).getText()).contains("Active");
  }

  private void open() {
    browser.go("/token?id=" + token.id());
    browser.click(By.id("facts:expiry"));
    browser.find(By.id("expiry-dialog"));
  }

  private String dialog() {
    return browser.find(By.id("expiry-dialog")).getText();
  }

  private void save() {
    browser.click(By.id(FORM + "save"));
    browser.await(() -> browser.sees(By.id("expiry-dialog")) ? null : true);
  }

  private JsonNode shown() {
    return operator().get(TOKENS + token.id()).json();
  }

  private Select menu() {
    return new Select(browser.find(By.id(FORM + "expires")));
  }

  private String selected() {
    return menu().getFirstSelectedOption().getText();
  }

  private void choose(String label) {
    menu().selectByVisibleText(label);
    browser.settle();
  }
}
