package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The focus is given back to what had it, but not to the annoyance of who has gone elsewhere. */
class FocusST extends OperatorTest {

  private static final String SEARCH = "list:search";

  private TokensPage page;

  @BeforeEach
  void showOneToken() {
    token(org, "sensor");
    page = tokens(org);
  }

  /** The browser tells the page of the end of a dialog later than it takes keys. */
  @Test
  void dialogThatHasClosedTakesItFromNobody() {
    page.choose("sensor", "Delete…");

    assertThat(
            browser.runAsync(
                """
                const dialog = document.querySelector('dialog[open]');
                dialog.addEventListener('close', () => arguments[0](document.activeElement.id));
                dialog.close();
                document.getElementById('list:search').focus();
                """))
        .isEqualTo(SEARCH);
  }

  @Test
  void buttonThatIsEnabledAgainTakesItFromNobody() {
    assertThat(
            browser.run(
                """
                const button = document.getElementById('generate-menu-button');
                const search = document.getElementById('list:search');
                const later = [];
                const setTimeout = window.setTimeout;
                window.setTimeout = (call) => later.push(call);
                button.disabled = true;
                Warder.refocus(button.id);
                window.setTimeout = setTimeout;
                button.disabled = false;
                const calls = later.length;
                later.forEach((call) => call());
                const atOnce = document.activeElement.id;
                button.disabled = true;
                window.setTimeout = (call) => later.push(call);
                Warder.refocus(button.id);
                window.setTimeout = setTimeout;
                button.disabled = false;
                search.focus();
                later.forEach((call) => call());
                return [calls, atOnce, document.activeElement.id].join(' ');
                """))
        .isEqualTo("1 generate-menu-button " + SEARCH);
  }
}
