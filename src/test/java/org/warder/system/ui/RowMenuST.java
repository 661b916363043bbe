package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.ui.FaultyProxy.Fault;

/** The one menu of all rows of the list: it is about the row whose button opened it. */
class RowMenuST extends TroubleTest {

  private static final By MENU = By.cssSelector(".menu:popover-open");

  private IssuedToken working;
  private IssuedToken blocked;
  private TokensPage page;

  @BeforeEach
  void makeTwoTokens() {
    working = token(org, "working");
    blocked = token(org, "blocked");
    operator().patch("/api/v2/authorizations/" + blocked.id(), "{\"status\": \"inactive\"}");
    page = tokens(org);
  }

  @Test
  void menuTurnsToTheRowWhoseButtonIsPressed() {
    browser.click(button("working"));
    assertThat(entries()).isEqualTo("Show details\nClone\nRotate…\nDeactivate\nDelete…");
    assertThat(isExpanded("working")).isEqualTo("true");

    browser.click(button("blocked"));

    assertThat(entries()).isEqualTo("Show details\nClone\nRotate…\nActivate\nDelete…");
    assertThat(browser.find(MENU).getAttribute("aria-label")).isEqualTo("Actions for blocked");
    assertThat(isExpanded("blocked")).isEqualTo("true");
    assertThat(isExpanded("working")).isEqualTo("false");
  }

  /** Before any key or picture: none of them may meet it where it was opened last. */
  @Test
  void menuIsAtItsRowAndInFocusAtOnce() {
    browser.click(button("working"));
    Object seen =
        browser.run(
            """
            arguments[0].click();
            const menu = document.querySelector('.menu:popover-open').getBoundingClientRect();
            const button = arguments[0].getBoundingClientRect();
            return [document.activeElement.textContent, Math.round(menu.top - button.bottom)];
            """,
            browser.find(button("blocked")));

    assertThat(seen).isEqualTo(List.of("Show details", 4L));
  }

  @Test
  void arrowKeysPassTheEntriesOfTheRowAlone() {
    browser.click(button("blocked"));
    for (int at = 0; at < 3; at++) {
      browser.driver().switchTo().activeElement().sendKeys(Keys.ARROW_DOWN);
    }
    assertThat(browser.driver().switchTo().activeElement().getText()).isEqualTo("Activate");
    browser.driver().switchTo().activeElement().sendKeys(Keys.END);
    assertThat(browser.driver().switchTo().activeElement().getText()).isEqualTo("Delete…");
  }

  @Test
  void linkLeadsToTheRow() {
    page.choose("blocked", "Show details");

    browser.awaitAddress("/token");
    assertThat(browser.address()).endsWith("id=" + blocked.id());
  }

  @Test
  void whatIsTriedAgainIsAboutTheSameRow() {
    IssuedToken another = token(org, "another");
    page = tokens(org);
    meet(Fault.CUT);
    page.choose("working", "Deactivate");
    trouble();

    // Another row asks for the same by the same button, and the menu turns to a third.
    page.choose("another", "Deactivate");
    browser.await(() -> browser.driver().findElements(TROUBLE).size() == 2 ? true : null);
    proxy.heal();
    browser.click(button("blocked"));
    browser.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);
    WebElement first = browser.driver().findElements(TROUBLE).get(1);
    first.findElement(By.cssSelector("[data-again]")).click();
    browser.settle();

    assertThat(status(working)).isEqualTo("inactive");
    assertThat(status(another)).isEqualTo("active");
  }

  @Test
  void rowThatIsGoneIsNotMistakenForItsNeighbour() {
    operator().delete("/api/v2/authorizations/" + blocked.id());

    page.choose("blocked", "Delete…");

    assertThat(browser.find(By.cssSelector(".toast")).getText())
        .contains("Nothing has been changed");
    assertThat(browser.sees(By.id("delete-dialog"))).isFalse();
    assertThat(status(working)).isEqualTo("active");
  }

  private By button(String description) {
    return Pages.button("Actions for " + description);
  }

  private String entries() {
    return browser.find(MENU).getText();
  }

  private String isExpanded(String description) {
    return browser.find(button(description)).getAttribute("aria-expanded");
  }

  private String status(IssuedToken token) {
    return operator().get("/api/v2/authorizations/" + token.id()).text("status");
  }
}
