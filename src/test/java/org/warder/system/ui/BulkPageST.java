package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Json;

/** All tokens of the list are changed at once (src/docs/pages.md). */
class BulkPageST extends OperatorTest {

  private static final By DIALOG = By.id("bulk-dialog");
  private static final By NUMBER = By.id("bulk:form:number");

  @Test
  void tokensOfTheFilterAreDeactivatedByKeyboardOnceTheirNumberIsTyped() {
    List<IssuedToken> active = tokens(3);
    IssuedToken inactive = tokens(1).get(0);
    operator().patch("/api/v2/authorizations/" + inactive.id(), "{\"status\": \"inactive\"}");
    with(active.get(0).secret()).get("/api/v2/orgs");
    browser.go("/tokens?org=" + org.id() + "&status=active");
    openByKeyboard("Deactivate all…");

    assertThat(dialog()).contains("Deactivate 3 tokens", "ops", "1 of them was used");
    browser.press("4", Keys.ENTER);
    assertThat(dialog()).contains("Type 3 to go on");
    assertThat(found("active")).hasSize(3);
    browser.type(NUMBER, "3");
    browser.press(Keys.ENTER);
    browser.await(() -> browser.sees(DIALOG) ? null : true);

    assertThat(browser.find(By.cssSelector(".toast")).getText())
        .contains("3 tokens are refused from now on.");
    assertThat(found("active")).isEmpty();
    assertThat(found("inactive")).hasSize(4);
    assertThat(with(active.get(0).secret()).get("/api/v2/orgs").status()).isEqualTo(401);
  }

  @Test
  void tokensExpireEarlierOnceTheirEndIsChosen() {
    List<IssuedToken> tokens = tokens(2);
    String early = "2030-01-01T00:00:00Z";
    operator()
        .patch(
            "/api/v2/authorizations/" + tokens.get(0).id(), "{\"expiresAt\": \"" + early + "\"}");
    browser.go("/tokens?org=" + org.id());
    open("Let all expire…");
    assertThat(dialog())
        .contains("Let 2 tokens expire", "Tokens that expire earlier keep their end.");
    Select end = new Select(browser.find(By.id("bulk:form:expires")));
    assertThat(end.getOptions().stream().map(WebElement::getText))
        .containsExactly("Now", "7 days", "30 days", "90 days", "At a date and time");
    end.selectByVisibleText("At a date and time");
    browser.settle();
    new Screen(browser).assertLooksRight("bulk-expire");
    browser.run("arguments[0].value = '2031-01-01T12:00'", browser.find(By.id("bulk:form:time")));
    browser.type(NUMBER, "2");
    browser.press(Keys.ENTER);
    browser.await(() -> browser.sees(DIALOG) ? null : true);

    assertThat(browser.find(By.cssSelector(".toast")).getText())
        .contains("1 token has an earlier end now.");
    assertThat(expiry(tokens.get(0))).isEqualTo(early);
    assertThat(expiry(tokens.get(1))).isEqualTo("2031-01-01T12:00:00Z");
  }

  @Test
  void tokensThatExpireNowAreRefused() {
    IssuedToken token = tokens(1).get(0);
    browser.go("/tokens?org=" + org.id());
    open("Let all expire…");
    browser.type(NUMBER, "1");
    browser.press(Keys.ENTER);
    browser.await(() -> browser.sees(DIALOG) ? null : true);

    assertThat(with(token.secret()).get("/api/v2/orgs").status()).isEqualTo(401);
    assertThat(found("expired")).containsExactly(token.id());
  }

  private static String expiry(IssuedToken token) {
    return operator().get("/api/v2/authorizations/" + token.id()).text("expiresAt");
  }

  @Test
  void tokensIssuedSinceTheQuestionStay() {
    tokens(2);
    browser.go("/tokens?org=" + org.id());
    open("Delete all…");
    IssuedToken later = tokens(1).get(0);
    browser.type(NUMBER, "2");
    browser.press(Keys.ENTER);
    browser.await(() -> browser.sees(DIALOG) ? null : true);

    assertThat(Json.ids(operator().get(list("")), "authorizations")).containsExactly(later.id());
  }

  @Test
  void whatIsDeletedMeanwhileIsSaidAndNothingIsDone() {
    List<IssuedToken> tokens = tokens(2);
    browser.go("/tokens?org=" + org.id());
    open("Delete all…");
    fixtures.delete("/api/v2/authorizations/" + tokens.get(0).id());
    browser.type(NUMBER, "2");
    browser.press(Keys.ENTER);
    browser.settle();

    assertThat(dialog())
        .contains("The number of tokens is 1 by now, not 2: nothing has been done.");
    assertThat(Json.ids(operator().get(list("")), "authorizations")).hasSize(1);
  }

  @Test
  void momentsOfTheAddressNarrowTheListAndAreTakenAway() {
    List<IssuedToken> tokens = tokens(2);
    String created =
        operator().get("/api/v2/authorizations/" + tokens.get(1).id()).text("createdAt");
    browser.go(
        "/tokens?org="
            + org.id()
            + "&createdBefore="
            + URLEncoder.encode(created, StandardCharsets.UTF_8));

    assertThat(browser.texts(By.cssSelector("table.tokens tbody tr"))).hasSize(1);
    assertThat(browser.find(By.id("list:any-criteria")).getText()).startsWith("Created before 20");
    browser.click(By.id("list:any-criteria"));
    assertThat(browser.texts(By.cssSelector("table.tokens tbody tr"))).hasSize(2);
    browser.go("/tokens?org=" + org.id() + "&createdBefore=yesterday");
    assertThat(browser.find(By.id("list:tokens")).getText()).contains("No API tokens match");
  }

  @Test
  void noChangeOfAllIsOfferedWhereATextIsLookedFor() {
    tokens(1);
    browser.go("/tokens?org=" + org.id() + "&q=x");

    assertThat(browser.sees(By.id("bulk-menu-button"))).isFalse();
  }

  private void open(String entry) {
    browser.click(By.id("bulk-menu-button"));
    browser.click(By.xpath("//*[@id='bulk-menu']//button[.='" + entry + "']"));
    browser.find(NUMBER);
  }

  private void openByKeyboard(String entry) {
    browser.run("document.getElementById('bulk-menu-button').focus()");
    browser.press(Keys.ENTER);
    for (int at = 0; at < 10 && !browser.focused().equals(entry); at++) {
      browser.press(Keys.ARROW_DOWN);
    }
    assertThat(browser.focused()).isEqualTo(entry);
    browser.press(Keys.ENTER);
    browser.find(NUMBER);
  }

  private String dialog() {
    return browser.find(DIALOG).getText();
  }

  private List<IssuedToken> tokens(int count) {
    List<IssuedToken> tokens = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      tokens.add(fixtures.token(org.id(), instance().userId(), "read:orgs/" + org.id() + "/tasks"));
    }
    return tokens;
  }

  private List<String> found(String status) {
    return Json.ids(operator().get(list("&effectiveStatus=" + status)), "authorizations");
  }

  private String list(String more) {
    return "/api/v2/authorizations?orgID=" + org.id() + more;
  }
}
