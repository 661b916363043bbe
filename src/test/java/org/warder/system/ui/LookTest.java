package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.openqa.selenium.By;
import org.warder.system.Fixtures.IssuedToken;
import org.warder.system.Fixtures.Made;

/** Pages and dialogs in light and dark, wide and narrow: pictures, and nothing serious in them. */
abstract class LookTest extends UiTest {

  protected Made org;
  protected Made bucket;
  protected Screen screen;
  protected IssuedToken token;

  @BeforeAll
  void createInitialData() {
    screen = new Screen(browser);
    org = fixtures.org();
    bucket = fixtures.bucket(org.id());
    fixtures.telegraf(org.id());
    person("member", org.id());
    token = token(org, "ingest line 3", "write:orgs/" + org.id() + "/buckets/" + bucket.id());
    token(org, "Grafana, plant A", "read:orgs/" + org.id() + "/buckets");
    fixtures.allAccessToken(org.id(), instance().userId());
    IssuedToken old = token(org, "old importer");
    operator().patch("/api/v2/authorizations/" + old.id(), "{\"status\": \"inactive\"}");
    signInAsOperator();
  }

  /** Opens a dialog from the menu of a line. */
  protected void choose(String name, String entry, String dialog) {
    browser.click(Pages.button("Actions for " + name));
    browser.click(By.xpath("//*[@popover]//button[.='" + entry + "']"));
    browser.find(By.cssSelector("#" + dialog + "[open]"));
  }

  /** Opens a dialog by its button. */
  protected void open(String button, String dialog) {
    browser.click(Pages.button(button));
    browser.find(By.cssSelector("#" + dialog + "[open]"));
  }

  /** An edge of an element keeps its distance to one of the element before it. */
  protected void assertGap(String element, String edge, String before, String other) {
    Object gap =
        browser.run(
            "const edge = (of, name) => document.querySelector(of).getBoundingClientRect()[name];"
                + " const [element, side, before, other] = arguments;"
                + " return Math.round(edge(element, side) - edge(before, other))",
            element,
            edge,
            before,
            other);
    assertThat((Long) gap).as("%s to %s", element, before).isBetween(6L, 32L);
  }
}
