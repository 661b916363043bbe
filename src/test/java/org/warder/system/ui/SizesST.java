package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;

/** Pages on narrow and low windows, and magnified: all of them can be reached, read and pressed. */
class SizesST extends OperatorTest {

  private static final int TARGET = 24;

  @AfterEach
  void widen() {
    browser.resize(Browser.WIDE);
  }

  @Test
  void buttonsOfMembersAreWholeOnANarrowScreen() {
    person("member", org.id());
    browser.resize(Browser.NARROW);
    browser.go("/organization?org=" + org.id());

    List<WebElement> buttons = browser.driver().findElements(By.cssSelector("#list\\:rows button"));
    assertThat(buttons).hasSize(4);
    for (WebElement button : buttons) {
      assertThat(browser.run(WHOLE, button)).as(button.getText()).isEqualTo(true);
    }
  }

  @Test
  void wayBackIsWholeOnANarrowScreen() {
    browser.resize(Browser.NARROW);
    browser.go("/organization?org=" + org.id());

    WebElement back = browser.find(By.cssSelector(".crumbs li:nth-child(2)"));
    assertThat(back.getText()).isEqualTo("Organizations");
    assertThat(browser.run("return arguments[0].scrollWidth <= arguments[0].clientWidth", back))
        .isEqualTo(true);
  }

  @Test
  void whatIsDoneWithTheSelectedIsOneLineOnANarrowScreen() {
    token(org, "one");
    browser.resize(Browser.NARROW);
    tokens(org).select("one");

    List<WebElement> buttons =
        browser.driver().findElements(By.cssSelector("#list\\:selected button"));
    assertThat(buttons).hasSize(4);
    assertThat(buttons.stream().map(button -> button.getLocation().y).distinct()).hasSize(1);
  }

  @Test
  void fieldsOfALineAreEquallyHigh() {
    browser.go("/token?id=" + token(org, "one").id());

    String heights =
        "return [...new Set([...document.querySelectorAll('.what-if :is(input, select)')]"
            + ".filter(each => each.checkVisibility()).map(each => each.offsetHeight))].length";
    assertThat(browser.run(heights)).isEqualTo(1L);
  }

  @Test
  void factsHaveTheSameRoomAboveAndBelow() {
    browser.resize(Browser.NARROW);
    browser.go("/organization?org=" + org.id());

    assertThat((Long) browser.run(ROOM_BELOW_MINUS_ABOVE)).isBetween(-4L, 4L);
  }

  private static final String ROOM_BELOW_MINUS_ABOVE =
      "const facts = [...document.querySelector('.card .facts').children];"
          + "const card = facts[0].closest('.card').getBoundingClientRect();"
          + "const last = facts[facts.length - 1].getBoundingClientRect();"
          + "return Math.round(card.bottom - last.bottom"
          + " - facts[0].getBoundingClientRect().top + card.top);";

  /** Whether nothing of an element is cut off on its way to the window. */
  private static final String WHOLE =
      "const box = arguments[0].getBoundingClientRect();"
          + "let ok = box.left >= 0 && box.right <= innerWidth;"
          + "for (let at = arguments[0].parentElement; at; at = at.parentElement) {"
          + "  if (getComputedStyle(at).overflowX === 'visible') continue;"
          + "  const outer = at.getBoundingClientRect();"
          + "  ok = ok && box.left >= outer.left && box.right <= outer.right;"
          + "}"
          + "return ok;";

  @Test
  void narrowScreenSortsByStatus() {
    token(org, "one");
    browser.resize(Browser.NARROW);
    TokensPage page = tokens(org).sortBy("Status");

    browser.await(() -> browser.address().contains("sort=status") ? true : null);
    assertThat(page.descriptions()).containsExactly("one");
  }

  @Test
  void boxesOfANarrowScreenAreLargeEnoughForAFinger() {
    token(org, "one");
    browser.resize(Browser.NARROW);
    TokensPage page = tokens(org);
    assertLargeEnough("#list input[type=checkbox]");

    page.generateCustom();
    assertLargeEnough("#custom-dialog input[type=checkbox]");

    browser.click(Pages.inDialog("Cancel"));
    page.choose("one", "Clone");
    browser.find(By.cssSelector("#clone-dialog[open]"));
    assertLargeEnough("#clone-dialog input[type=checkbox]");
  }

  private void assertLargeEnough(String boxes) {
    List<Dimension> sizes =
        browser.driver().findElements(By.cssSelector(boxes)).stream()
            .filter(WebElement::isDisplayed)
            .map(WebElement::getSize)
            .toList();
    assertThat(sizes).isNotEmpty().allMatch(size -> size.width >= TARGET && size.height >= TARGET);
  }

  @Test
  void sideBarFoldsAwayOnATablet() {
    browser.resize(new Dimension(768, 1024));
    tokens(org);
    assertThat(browser.sees(By.id("nav"))).isFalse();
    browser.click(By.cssSelector("[data-toggle=nav]"));
    assertThat(browser.sees(By.id("nav"))).isTrue();

    browser.resize(new Dimension(1024, 768));
    tokens(org);
    assertThat(browser.sees(By.id("nav"))).isTrue();
  }

  /** Screens of 1280, 1440 and 1920 pixels in width, at 200 %. */
  @Test
  void matrixKeepsFourLinesWhenMagnified() {
    for (Dimension half :
        List.of(new Dimension(640, 360), new Dimension(720, 450), new Dimension(960, 500))) {
      browser.resize(half);
      tokens(org).generateCustom();
      browser.run("document.querySelector('.matrix').scrollIntoView({block: 'start'})");

      assertThat((Long) browser.run(LINES_IN_SIGHT)).as("%s", half).isGreaterThanOrEqualTo(4);
    }
  }

  /** How many lines with boxes can be pressed without scrolling. */
  private static final String LINES_IN_SIGHT =
      "return [...document.querySelectorAll('.matrix .line:not(.cap)')].filter(line => {"
          + "  const box = line.querySelector('input');"
          + "  if (!box || !box.checkVisibility()) return false;"
          + "  const at = box.getBoundingClientRect();"
          + "  return [at.top + 1, at.bottom - 1].every("
          + "      y => document.elementFromPoint(at.left + at.width / 2, y) === box);"
          + "}).length;";

  @Test
  void headerOfATableStaysInSight() {
    for (int i = 0; i < 30; i++) {
      token(org, "token " + i);
    }
    for (Dimension size : List.of(Browser.WIDE, Browser.NARROW)) {
      browser.resize(size);
      tokens(org);
      browser.run("scrollTo(0, document.body.scrollHeight / 2)");

      assertThat(browser.run(IS_HEADER_IN_SIGHT)).as("%s", size).isEqualTo(true);
    }
  }

  private static final String IS_HEADER_IN_SIGHT =
      "const head = [...document.querySelectorAll('th')].find(th => th.innerText.includes('Description'));"
          + "const at = head.getBoundingClientRect();"
          + "return scrollY > 200 && at.top >= 0"
          + " && head.contains(document.elementFromPoint(at.left + 20, at.top + at.height / 2));";
}
