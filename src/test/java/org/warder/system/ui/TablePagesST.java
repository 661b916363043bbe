package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** A list in pages: how long they are, and how one gets to each. */
class TablePagesST extends OperatorTest {

  private static final By SIZE = By.cssSelector(".ui-paginator-rpp-options");
  private static final By JUMP = By.cssSelector(".ui-paginator-jtp-input");

  private TokensPage page;

  @BeforeEach
  void fill() {
    for (int i = 0; i < 60; i++) {
      fixtures.token(org.id(), instance().userId(), "read:orgs/" + org.id() + "/buckets");
    }
    page = tokens(org);
  }

  @Test
  void pagesAreAsLongAsTheReaderWants() {
    assertThat(page.range()).isEqualTo("1–25 of 60");
    choose("50");

    assertThat(page.range()).isEqualTo("1–50 of 60");
    assertThat(page.descriptions()).hasSize(50);
    assertThat(browser.address()).contains("rows=50");
    page.nextPage();
    assertThat(page.range()).isEqualTo("51–60 of 60");
    browser.driver().navigate().refresh();
    assertThat(page.range()).isEqualTo("51–60 of 60");
    choose("100");
    assertThat(page.range()).isEqualTo("1–60 of 60");
  }

  @Test
  void numberLeadsToThatPage() {
    jumpTo("3");
    browser.await(() -> browser.address().contains("page=3") ? true : null);
    assertThat(page.range()).isEqualTo("51–60 of 60");

    jumpTo("4");
    assertThat(page.range()).isEqualTo("51–60 of 60");
    assertThat(browser.find(JUMP).getDomProperty("value")).isEqualTo("3");
  }

  @Test
  void addressWithAnotherLengthShowsTheUsualOne() {
    browser.go("/tokens?org=" + org.id() + "&rows=1000000");

    assertThat(page.range()).isEqualTo("1–25 of 60");
    assertThat(page.descriptions()).hasSize(25);
  }

  @Test
  void listOfOnePageHasNothingToTurn() {
    page.search("no such token");

    assertThat(browser.sees(JUMP)).isFalse();
    assertThat(browser.sees(SIZE)).isFalse();
  }

  @Test
  void listOfNamesHasPagesAndAHeaderInSight() {
    for (int i = 0; i < 60; i++) {
      fixtures.bucket(org.id());
    }
    browser.go("/buckets?org=" + org.id());
    assertThat(page.range()).isEqualTo("1–25 of 62");
    choose("50");
    assertThat(page.range()).isEqualTo("1–50 of 62");
    assertThat(browser.address()).contains("rows=50");
    browser.run("scrollTo(0, 600)");
    assertThat(browser.run(IS_HEADER_IN_SIGHT)).isEqualTo(true);

    jumpTo("2");
    browser.await(() -> browser.address().contains("page=2") ? true : null);
    assertThat(page.range()).isEqualTo("51–62 of 62");
  }

  private static final String IS_HEADER_IN_SIGHT =
      "const head = document.querySelector('th'), at = head.getBoundingClientRect();"
          + "return scrollY === 600"
          + " && head.contains(document.elementFromPoint(at.left + 20, at.top + at.height / 2));";

  private void choose(String rows) {
    new Select(browser.find(SIZE)).selectByVisibleText(rows);
    browser.settle();
  }

  private void jumpTo(String number) {
    browser.find(JUMP).sendKeys(Keys.chord(Keys.CONTROL, "a"), number, Keys.ENTER);
    browser.settle();
  }
}
