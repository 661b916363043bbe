package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.warder.system.Fixtures.IssuedToken;

/** A clone with only what the original was used for (src/docs/pages.md). */
class NarrowCloneST extends OperatorTest {

  private static final By ONLY_USED = By.id("cloning:form:onlyUsed");

  @Test
  void cloneHasByKeyboardOnlyWhatTheOriginalHasUsedAndSaysWhatIsLeftOut() {
    IssuedToken original = broad();
    with(original.secret()).get("/api/v2/buckets");
    browser.go("/token?id=" + original.id());
    browser.run("document.getElementById('facts:clone').focus()");
    browser.press(Keys.ENTER);
    browser.find(ONLY_USED);
    assertThat(dialog()).contains("read all buckets", "read tasks").doesNotContain("Left out");

    tabTo("Only what it was used for in the last 90 days");
    browser.press(Keys.SPACE);
    assertThat(browser.focused()).isEqualTo("Only what it was used for in the last 90 days");
    assertThat(browser.find(By.cssSelector("#clone-dialog .left-out")).getText())
        .contains("tasks")
        .doesNotContain("buckets");
    new Screen(browser).assertLooksRight("clone-narrow");
    tabTo("Clone");
    browser.press(Keys.ENTER);
    new CreatedDialog(browser).copy().close();

    assertThat(permissions(1))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.at("/action").asText()).isEqualTo("read");
              assertThat(each.at("/resource/type").asText()).isEqualTo("buckets");
            });
    assertThat(permissions(0)).hasSize(2);
  }

  @Test
  void tokenThatUsesNothingOrAllHasNoNarrowerClone() {
    IssuedToken unused = broad();
    assertNotOffered(unused);
    IssuedToken used = token(org, "used", "read:orgs/" + org.id() + "/buckets");
    with(used.secret()).get("/api/v2/buckets");
    assertNotOffered(used);
  }

  private void assertNotOffered(IssuedToken token) {
    browser.go("/token?id=" + token.id());
    browser.click(By.id("facts:clone"));
    browser.find(By.id("cloning:form:description"));
    assertThat(browser.sees(ONLY_USED)).isFalse();
  }

  private void tabTo(String label) {
    for (int at = 0; at < 20 && !browser.focused().equals(label); at++) {
      browser.press(Keys.TAB);
    }
    assertThat(browser.focused()).isEqualTo(label);
  }

  private IssuedToken broad() {
    return token(
        org, "broad", "read:orgs/" + org.id() + "/buckets", "read:orgs/" + org.id() + "/tasks");
  }

  private String dialog() {
    return browser.find(By.id("clone-dialog")).getText();
  }

  private JsonNode permissions(int token) {
    return operator()
        .get("/api/v2/authorizations?orgID=" + org.id())
        .json()
        .path("authorizations")
        .path(token)
        .path("permissions");
  }
}
