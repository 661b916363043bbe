package org.warder.system.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.warder.system.Fixtures.Made;

/** The boxes of a new token tell the truth: a box is on if and only if the token will have it. */
class BoxesST extends OperatorTest {

  @Test
  void nothingIsTickedAtFirst() {
    CustomDialog dialog = dialog();

    assertThat(dialog.state("Read all buckets")).isEqualTo("off");
    assertThat(dialog.state("Read All other resources")).isEqualTo("off");
    assertThat(granted()).isEmpty();
  }

  @Test
  void singleBucketMakesItsParentMixedForItsActionAlone() {
    CustomDialog dialog = dialog().read("bucket _tasks");

    assertThat(dialog.state("Read all buckets")).isEqualTo("mixed");
    assertThat(dialog.state("Write all buckets")).isEqualTo("off");
    dialog.read("bucket _monitoring");
    assertThat(dialog.state("Read all buckets")).isEqualTo("mixed");
    assertThat(granted()).hasSize(2);
  }

  @Test
  void allBucketsIsOnePermissionAndShowsOnEachOne() {
    CustomDialog dialog = dialog().read("bucket _tasks").read("all buckets");

    assertThat(dialog.state("Read bucket _monitoring")).isEqualTo("on");
    assertThat(granted()).containsExactly("read buckets");
    dialog.read("all buckets");
    assertThat(granted()).isEmpty();
    assertThat(dialog.state("Read bucket _tasks")).isEqualTo("off");
  }

  @Test
  void oneBucketTakenOutOfAllLeavesTheOthersOneByOneAlsoThoseThatAreNotShown() {
    Made hidden = fixtures.bucket(org.id());
    CustomDialog dialog = dialog().read("all buckets").filter("_tasks").read("bucket _tasks");

    assertThat(dialog.state("Read bucket _tasks")).isEqualTo("off");
    assertThat(dialog.state("Read all buckets")).isEqualTo("mixed");
    dialog.filter(hidden.name());
    assertThat(dialog.state("Read bucket " + hidden.name())).isEqualTo("on");
    assertThat(granted()).hasSize(2).contains("read buckets/" + hidden.id());
  }

  @Test
  void handleOfOtherResourcesTicksAllInsteadOfInverting() {
    CustomDialog dialog = dialog().read("bucket _tasks").filter("dashboards").read("dashboards");
    assertThat(dialog.state("Read All other resources")).isEqualTo("mixed");

    dialog.read("All other resources");
    assertThat(dialog.state("Read All other resources")).isEqualTo("on");
    assertThat(dialog.state("Read dashboards")).isEqualTo("on");
    assertThat(granted()).hasSize(21);
    dialog.read("All other resources");

    assertThat(granted()).hasSize(1);
    assertThat(dialog.canGenerate()).isTrue();
  }

  private CustomDialog dialog() {
    return tokens(org).generateCustom();
  }

  /** What the fields of the form hold: each action with a key. */
  private List<String> granted() {
    browser.settle();
    String script =
        "return ['read', 'write'].flatMap(action => [...Matrix.keys(action)]"
            + ".map(key => action + ' ' + key))";
    return ((List<?>) browser.run(script)).stream().map(Object::toString).toList();
  }
}
