package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;
import org.warder.system.Fixtures.IssuedToken;

/** A token gets another value by its menu and on its page (src/docs/pages.md). */
class RotationPageST extends OperatorTest {

  private static final By OVERLAP = By.id("rotating:form:overlap");

  @Test
  void newValueIsShownOnceAndThePreviousOneWorksOn() {
    IssuedToken token = token(org, "ingest");
    TokensPage page = tokens(org).choose("ingest", "Rotate…");
    browser.find(By.cssSelector("#rotate-dialog[open]"));
    assertThat(page.dialogText()).contains("ingest", "keeps its ID, owner and permissions");
    assertThat(overlap().getFirstSelectedOption().getText()).isEqualTo("1 day");

    browser.click(By.id("rotating:form:rotate"));

    CreatedDialog created = new CreatedDialog(browser);
    assertThat(created.text()).contains("New value of the token", "only time");
    assertThat(with(created.value()).get("/api/v2/buckets").status()).isEqualTo(200);
    assertThat(with(token.secret()).get("/api/v2/buckets").status()).isEqualTo(200);
    assertThat(created.value()).isNotEqualTo(token.secret());
    String current = created.value();
    created.copy().close();
    assertThat(page.descriptions()).containsExactly("ingest");
    assertThat(page.line("ingest")).contains(hint(current));
  }

  @Test
  void overlapOfNoneEndsThePreviousValue() {
    IssuedToken token = token(org, "leaked");
    openRotation(token);
    overlap().selectByVisibleText("Not at all: it ends now");
    browser.click(By.id("rotating:form:rotate"));
    new CreatedDialog(browser).copy().close();

    assertThat(with(token.secret()).get("/api/v2/buckets").status()).isEqualTo(401);
    assertThat(browser.sees(By.id("rotation-title"))).isFalse();
    browser.go("/token?id=" + token.id());
    assertThat(browser.find(By.cssSelector(".usage")).getText())
        .contains("No request allowed, 0 denied", "shown once after its end, last at ");
  }

  @Test
  void pageShowsBothValuesAndFinishesByKeyboard() {
    IssuedToken token = token(org, "gateway");
    openRotation(token);
    String current = rotate();
    assertThat(panel())
        .contains("Two values of this token work", "works until", "in 23 h", "not used yet")
        .contains(hint(token.secret()), hint(current));

    browser.run("document.getElementById('facts:finish').focus()");
    browser.press(Keys.ENTER);
    browser.find(By.cssSelector("#confirm-dialog[open]"));
    assertThat(browser.find(By.id("confirm-dialog")).getText())
        .contains("Finish the rotation", hint(token.secret()), "It has not been used yet.");
    assertThat(browser.focused()).isEqualTo("Cancel");
    browser.press(Keys.TAB);
    browser.press(Keys.ENTER);
    browser.settle();

    assertThat(with(token.secret()).get("/api/v2/buckets").status()).isEqualTo(401);
    assertThat(with(current).get("/api/v2/buckets").status()).isEqualTo(200);
    browser.await(() -> browser.sees(By.id("rotation-title")) ? null : true);
  }

  @Test
  void timeOfThePreviousValueRunsDownWhileThePageIsOpen() {
    IssuedToken token = token(org, "hurried");
    operator().post("/api/v2/authorizations/" + token.id() + "/rotate", "{\"overlapSeconds\": 15}");
    browser.go("/token?id=" + token.id());

    browser.await(() -> panel().matches("(?s).* UTC, in \\d+ s\\s.*") ? true : null);
    browser.await(() -> panel().contains("UTC, which has passed") ? true : null);
  }

  @Test
  void panelShowsWhereEachValueWasLastUsed() {
    IssuedToken token = token(org, "stray");
    openRotation(token);
    String current = rotate();
    with(token.secret()).get("/api/v2/buckets");
    browser.go("/token?id=" + token.id());
    assertThat(panel())
        .containsPattern("last used .+ from [0-9a-f.:]+\\s")
        .contains("not used yet");

    with(current).get("/api/v2/buckets");
    browser.click(By.id("facts:finish"));
    browser.find(By.cssSelector("#confirm-dialog[open]"));
    assertThat(browser.find(By.id("confirm-dialog")).getText())
        .containsPattern("It was last used .+, from [0-9a-f.:]+\\.");
  }

  @Test
  void cancelMakesThePreviousValueTheValueAgain() {
    IssuedToken token = token(org, "lost");
    openRotation(token);
    String lost = rotate();

    browser.click(By.id("facts:cancel"));
    browser.find(By.cssSelector("#confirm-dialog[open]"));
    browser.click(By.id("confirming:form:yes"));
    browser.settle();

    assertThat(with(lost).get("/api/v2/buckets").status()).isEqualTo(401);
    assertThat(with(token.secret()).get("/api/v2/buckets").status()).isEqualTo(200);
    browser.await(() -> browser.sees(By.id("rotation-title")) ? null : true);
    assertThat(created(token).path("rotation").isNull()).isTrue();
  }

  @Test
  void rotationThatIsUnderWayIsSaidBeforeTheNextOne() {
    IssuedToken token = token(org, "again");
    openRotation(token);
    String second = rotate();

    browser.click(By.id("facts:rotate"));
    browser.find(By.cssSelector("#rotate-dialog[open]"));
    assertThat(browser.find(By.id("rotate-dialog")).getText()).contains("being rotated already");
    String third = rotate();

    assertThat(with(token.secret()).get("/api/v2/buckets").status()).isEqualTo(401);
    assertThat(with(second).get("/api/v2/buckets").status()).isEqualTo(200);
    assertThat(with(third).get("/api/v2/buckets").status()).isEqualTo(200);
  }

  private void openRotation(IssuedToken token) {
    browser.go("/token?id=" + token.id());
    browser.click(By.id("facts:rotate"));
    browser.find(By.cssSelector("#rotate-dialog[open]"));
  }

  private String rotate() {
    browser.click(By.id("rotating:form:rotate"));
    CreatedDialog created = new CreatedDialog(browser);
    String value = created.value();
    created.copy().close();
    return value;
  }

  private Select overlap() {
    return new Select(browser.find(OVERLAP));
  }

  private String panel() {
    return browser.find(By.cssSelector(".rotation")).getText();
  }

  private static JsonNode created(IssuedToken token) {
    return operator().get("/api/v2/authorizations/" + token.id()).json();
  }

  private static String hint(String secret) {
    return secret.substring(0, 8) + "…";
  }
}
