package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.warder.system.Fixtures.Made;

/** The steps of the documentation page "Create a token", by browser. */
class GenerateTokenST extends OperatorTest {

  @Test
  void allAccessTokenMayDoEverythingInItsOrganization() {
    CreatedDialog created = tokens(org).generateAllAccess("for Terraform");

    assertThat(created.text()).contains("for Terraform", "owned by ops in " + org.name());
    assertThat(with(created.value()).get("/api/v2/buckets?orgID=" + org.id()).status())
        .isEqualTo(200);
    created.copy().close();
    assertThat(new TokensPage(browser).line("for Terraform"))
        .contains("all access to " + org.name());
  }

  @Test
  void customTokenWithoutDescriptionIsDescribedByItsPermissions() {
    CustomDialog dialog = tokens(org).generateCustom();
    assertThat(dialog.canGenerate()).isFalse();
    assertThat(dialog.preview()).contains("may do nothing yet");

    dialog.read("bucket _monitoring").write("bucket _tasks");

    assertThat(dialog.canGenerate()).isTrue();
    assertThat(dialog.generatedDescription())
        .isEqualTo("Read buckets _monitoring Write buckets _tasks");
    assertThat(dialog.preview())
        .contains("read bucket _monitoring and write bucket _tasks")
        .contains("in " + org.name() + ", and nothing else");
    CreatedDialog created = dialog.generate();
    String value = created.value();
    created.copy();
    assertThat(created.state()).isEqualTo("Copied");
    assertThat(created.clipboard()).isEqualTo(value);
    created.close();
    assertThat(new TokensPage(browser).descriptions())
        .containsExactly("Read buckets _monitoring Write buckets _tasks");
  }

  @Test
  void customTokenKeepsTheDescriptionThatIsTyped() {
    Made bucket = fixtures.bucket(org.id());

    CustomDialog dialog = tokens(org).generateCustom().describe("ingest line 3");
    CreatedDialog created = dialog.write("bucket " + bucket.name()).generate();

    String mine = "/api/v2/buckets/" + bucket.id();
    assertThat(with(created.value()).patch(mine, "{\"description\": \"x\"}").status())
        .isEqualTo(200);
    assertThat(with(created.value()).get(mine).status()).isEqualTo(401);
    created.copy().close();
    assertThat(new TokensPage(browser).line("ingest line 3"))
        .contains("write bucket " + bucket.name());
  }

  @Test
  void boxesTellTheTruth() {
    CustomDialog dialog = tokens(org).generateCustom();

    dialog.read("bucket _tasks");
    assertThat(dialog.state("Read all buckets")).isEqualTo("mixed");
    dialog.read("all buckets");
    assertThat(dialog.state("Read bucket _monitoring")).isEqualTo("on");
    dialog.read("bucket _tasks");
    assertThat(dialog.state("Read all buckets")).isEqualTo("mixed");
    assertThat(dialog.state("Read bucket _tasks")).isEqualTo("off");
    assertThat(dialog.preview()).contains("read bucket _monitoring").doesNotContain("all buckets");
    dialog.press("Select none");
    assertThat(dialog.canGenerate()).isFalse();
    dialog.press("Select all");
    assertThat(dialog.state("Write All other resources")).isEqualTo("on");
  }

  @Test
  void filterFindsOneResourceAndKeepsWhatIsTicked() {
    Made bucket = fixtures.bucket(org.id());
    CustomDialog dialog = tokens(org).generateCustom().read("bucket _tasks");

    dialog.filter(bucket.name());

    assertThat(dialog.shows("Read bucket " + bucket.name())).isTrue();
    assertThat(dialog.shows("Read bucket _tasks")).isFalse();
    dialog.write("bucket " + bucket.name());
    assertThat(dialog.preview()).contains("read bucket _tasks", "write bucket " + bucket.name());
    assertThat(dialog.json()).contains("\"orgID\": \"" + org.id() + "\"", bucket.id());
  }

  @Test
  void valueIsNowhereAfterItsDialogIsClosed() {
    CreatedDialog created = tokens(org).generateCustom().read("all buckets").generate();
    String value = created.value();

    created.pressEscape();
    assertThat(created.isOpen()).isTrue();
    assertThat(created.asksBeforeLeaving()).isTrue();
    created.closeAnyway();

    assertThat(browser.driver().getPageSource()).doesNotContain(value);
    assertThat(browser.driver().getCurrentUrl()).doesNotContain(value);
    browser.driver().navigate().refresh();
    assertThat(browser.driver().getPageSource()).doesNotContain(value);
  }

  @Test
  void copyingSaysWhatReallyHappened() {
    CreatedDialog created = tokens(org).generateCustom().read("all buckets").generate();
    // Plain http: no clipboard, and a browser that does not copy either.
    browser.run(
        "Object.defineProperty(navigator, 'clipboard', {value: undefined});"
            + "document.execCommand = () => false;");

    created.copy();

    assertThat(created.state()).startsWith("Copying failed");
    browser.run("document.execCommand = () => true;");
    created.copy();
    assertThat(created.state()).isEqualTo("Copied");
  }

  @Test
  void valueIsNotLostByEscapeHoweverOftenItIsPressed() {
    CreatedDialog created = tokens(org).generateCustom().read("all buckets").generate();
    String value = created.value();

    for (int i = 0; i < 4; i++) {
      browser.press(Keys.ESCAPE);
    }

    assertThat(created.isOpen()).isTrue();
    assertThat(created.asksBeforeLeaving()).isTrue();
    browser.click(Pages.inDialog("Stay"));
    assertThat(created.value()).isEqualTo(value);
    assertThat(created.asksBeforeLeaving()).isFalse();
    browser.click(By.id("created-close"));
    assertThat(created.asksBeforeLeaving()).isTrue();
    created.closeAnyway();
    assertThat(browser.driver().findElements(By.id("secret"))).isEmpty();
  }

  @Test
  void copyingByTheSelectionReachesTheClipboard() {
    CreatedDialog created = tokens(org).generateCustom().read("all buckets").generate();
    String value = created.value();
    browser.run("navigator.clipboard.writeText = () => Promise.reject(new Error('no'));");

    created.copy();

    assertThat(created.state()).isEqualTo("Copied");
    assertThat(created.clipboard()).isEqualTo(value);
  }

  @Test
  void curlLineWorksWithTheValue() throws Exception {
    Made bucket = fixtures.bucket(org.id());
    CreatedDialog created = tokens(org).generateCustom().read("all buckets").generate();
    String line = browser.find(By.cssSelector("#created-dialog pre")).getText();

    assertThat(Shell.run(line, created.value())).contains(bucket.name());
    created.copy().close();
  }

  @Test
  void jsonOfThePreviewIsWhatTheApiTakes() {
    CustomDialog dialog =
        tokens(org)
            .generateCustom()
            .describe("from JSON")
            .read("bucket _tasks")
            .write("all Telegraf configurations");

    JsonNode made = operator().post("/api/v2/authorizations", dialog.json()).json();

    assertThat(made.path("description").asText()).isEqualTo("from JSON");
    assertThat(made.path("permissions").findValuesAsText("action"))
        .containsExactly("read", "write");
    assertThat(made.path("permissions").findValuesAsText("type"))
        .containsExactlyInAnyOrder("buckets", "telegrafs");
  }

  @Test
  void ticksKeepFocusPlaceAndWhatIsUnfolded() {
    for (int i = 0; i < 30; i++) {
      fixtures.bucket(org.id());
    }
    String last =
        operator()
            .post("/api/v2/buckets", "{\"orgID\": \"" + org.id() + "\", \"name\": \"zone 9\"}")
            .text("id");
    CustomDialog dialog = tokens(org).generateCustom().read("bucket _tasks");
    dialog.json();

    browser.run("arguments[0].focus()", browser.find(Pages.box("Read bucket “zone 9”")));
    Object place = browser.run("return document.querySelector('.matrix').scrollTop");
    browser.press(Keys.SPACE);

    assertThat(dialog.state("Read bucket “zone 9”")).isEqualTo("on");
    assertThat(browser.focused()).isEqualTo("Read bucket “zone 9”");
    assertThat((Long) place).isPositive();
    assertThat(browser.run("return document.querySelector('.matrix').scrollTop")).isEqualTo(place);
    assertThat(browser.find(By.cssSelector("#custom-dialog pre")).getText()).contains(last);
  }

  @Test
  void selectAllTicksWhatTheFilterShows() {
    Made bucket = fixtures.bucket(org.id());
    CustomDialog dialog = tokens(org).generateCustom();
    dialog.filter(bucket.name()).press("Select all");

    assertThat(dialog.preview())
        .contains("read and write bucket " + bucket.name() + " in " + org.name());
    assertThat(browser.find(By.id("custom:form:count")).getText()).isEqualTo("2 permissions");
  }

  @Test
  void sectionsFoldAndNumbersStandInTheirOrder() {
    for (String name : List.of("line-10", "line-2", "line-1")) {
      operator()
          .post("/api/v2/buckets", "{\"orgID\": \"" + org.id() + "\", \"name\": \"" + name + "\"}");
    }
    CustomDialog dialog = tokens(org).generateCustom();
    assertThat(browser.texts(By.cssSelector("[data-section=buckets] .child bdi")))
        .containsExactly("line-1", "line-2", "line-10", "_monitoring", "_tasks");
    assertThat(dialog.shows("Read dashboards")).isFalse();

    browser.click(Pages.button("Fold or unfold All buckets"));
    assertThat(dialog.shows("Read bucket line-1")).isFalse();
    browser.click(Pages.button("Fold or unfold All other resources"));
    assertThat(dialog.shows("Read dashboards")).isTrue();
    dialog.filter("line");
    assertThat(dialog.shows("Read bucket line-1")).isTrue();
  }
}
