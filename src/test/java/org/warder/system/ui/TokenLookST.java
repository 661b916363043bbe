package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.warder.system.Fixtures.IssuedToken;

/** A token: its page, and the dialogs that make, copy and end it. */
class TokenLookST extends LookTest {

  @Test
  void allAccessDialog() {
    tokens(org).openAllAccess();
    screen.assertLooksRight("all-access");
  }

  @Test
  void customDialog() {
    tokens(org).generateCustom().read("bucket _monitoring").write("bucket _tasks");
    screen.assertLooksRight("custom");
  }

  @Test
  void createdDialog() {
    CreatedDialog created = tokens(org).generateCustom().read("all buckets").generate();
    screen.assertLooksRight("created");
    created.pressEscape();
    screen.assertLooksRight("created-leave");
    created.closeAnyway();
  }

  @Test
  void cloneDialog() {
    tokens(org).choose("old importer", "Clone");
    browser.find(By.cssSelector("#clone-dialog[open]"));
    assertGap("#clone-dialog label[for$=active]", "left", "#clone-dialog [type=checkbox]", "right");
    screen.assertLooksRight("clone");
  }

  @Test
  void deleteDialog() {
    tokens(org).choose("No description", "Delete…");
    browser.find(By.cssSelector("#delete-dialog[open]"));
    screen.assertLooksRight("delete");
    assertThat(browser.find(By.cssSelector(".doomed .chip")).getCssValue("display"))
        .isEqualTo("inline-block");
  }

  @Test
  void deactivationOfATokenThatMayDoEverything() {
    tokens(org).choose("No description", "Deactivate");
    browser.find(By.cssSelector("#delete-dialog[open]"));
    screen.assertLooksRight("deactivate");
    screen.laptop().assertLooksRight("deactivate");
  }

  @Test
  void tokenPage() {
    browser.go("/token?id=" + token.id());
    String columns =
        "return new Set([...document.querySelectorAll('main .facts dd')]"
            + ".map(each => Math.round(each.getBoundingClientRect().left))).size";
    assertThat(browser.run(columns)).as("columns of facts").isEqualTo(1L);
    screen.assertLooksRight("token");
    screen.laptop().assertLooksRight("token");
  }

  @Test
  void rotation() {
    IssuedToken rotated = token(org, "gateway of line 7");
    browser.go("/token?id=" + rotated.id());
    browser.click(By.id("facts:rotate"));
    browser.find(By.cssSelector("#rotate-dialog[open]"));
    screen.assertLooksRight("rotate");
    browser.click(By.id("rotating:form:rotate"));
    CreatedDialog created = new CreatedDialog(browser);
    screen.assertLooksRight("rotated");
    created.copy().close();
    screen.assertLooksRight("rotation");
    screen.laptop().assertLooksRight("rotation");
    browser.click(By.id("facts:cancel"));
    browser.find(By.cssSelector("#confirm-dialog[open]"));
    screen.assertLooksRight("rotation-cancel");
    fixtures.delete("/api/v2/authorizations/" + rotated.id());
  }

  @Test
  void answerToWhatIf() {
    browser.go("/token?id=" + token.id());
    browser.click(By.id("whatif:ask"));
    screen.assertLooksRight("what-if", this::showTheForm);
    browser.type(By.id("whatif:single"), "no such bucket");
    browser.click(By.id("whatif:ask"));
    screen.assertLooksRight("what-if-error", this::showTheForm);
    screen.laptop().assertLooksRight("what-if-error", this::showTheForm);
  }

  @Test
  void answerToARequestBehindTheGate() {
    browser.go("/token?id=" + token.id());
    browser.type(By.id("whatifrequest:uri"), "/api/v3/write_lp?db=" + "x".repeat(120));
    browser.click(By.id("whatifrequest:ask"));
    screen.assertLooksRight("what-if-request", this::showTheForm);
    screen.laptop().assertLooksRight("what-if-request", this::showTheForm);
  }

  private void showTheForm() {
    browser.run("document.getElementById('whatifrequest').scrollIntoView({block: 'end'})");
  }

  @Test
  void tokenPageWithALongDescription() {
    IssuedToken described = token(org, "x".repeat(130) + " kept until somebody reads this");
    browser.go("/token?id=" + described.id());
    screen.assertLooksRight("token-long");
    screen.laptop().assertLooksRight("token-long");
    fixtures.delete("/api/v2/authorizations/" + described.id());
  }
}
