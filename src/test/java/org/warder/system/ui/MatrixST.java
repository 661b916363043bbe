package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.warder.system.Fixtures.Made;

/** The boxes of a new token: what they say, and how one finds one among many. */
class MatrixST extends OperatorTest {

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
