package org.warder.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.warder.cli.CommandTree;
import picocli.CommandLine;

class FlagSyntaxTest {
  private final CommandLine root =
      CommandTree.complete(new Terminal(Map.of(), null, null, System.out, System.err, null));

  @Test
  void takesOneDashOrTwoForLongAndShortNames() {
    assertThat(canonical("auth list --id 1")).isEqualTo("auth list --id=1");
    assertThat(canonical("auth list -id 1")).isEqualTo("auth list --id=1");
    assertThat(canonical("auth list -i 1")).isEqualTo("auth list --id=1");
    assertThat(canonical("auth list --i 1")).isEqualTo("auth list --id=1");
    assertThat(canonical("auth list -i=1")).isEqualTo("auth list --id=1");
    assertThat(canonical("auth list -token=a=b")).isEqualTo("auth list --token=a=b");
  }

  @Test
  void givesBooleansTheirValueWithAnEqualsSignOnly() {
    assertThat(canonical("auth list --json")).isEqualTo("auth list --json=true");
    assertThat(canonical("auth list --json=F")).isEqualTo("auth list --json=false");
    assertThat(canonical("auth list --json false")).isEqualTo("auth list --json=true false");
    assertThatThrownBy(() -> canonical("auth list --json=maybe"))
        .hasMessage("flag --json is \"maybe\", which is neither true nor false");
  }

  @Test
  void takesATokenThatBeginsWithAHyphen() {
    assertThat(canonical("auth list -t -abc")).isEqualTo("auth list --token=-abc");
    assertThat(canonical("auth list --token --json")).isEqualTo("auth list --token=--json");
  }

  @Test
  void refusesToSwallowAFlagAsAValue() {
    assertThatThrownBy(() -> canonical("auth create -d --json"))
        .hasMessage(
            "flag --description needs a value, and --json is a flag of its own; write"
                + " --description=--json if it is meant as the value");
    assertThat(canonical("auth create -d=--json")).isEqualTo("auth create --description=--json");
    assertThat(canonical("auth create -d -5")).isEqualTo("auth create --description=-5");
  }

  @Test
  void wantsAValueWhereOneBelongs() {
    assertThatThrownBy(() -> canonical("auth delete --id")).hasMessage("flag --id needs a value");
  }

  @Test
  void neitherClustersNorGluesShortFlags() {
    assertThatThrownBy(() -> canonical("config create -an x")).hasMessage("unknown flag -an");
    assertThatThrownBy(() -> canonical("auth delete -i1"))
        .hasMessage("unknown flag -i1; did you mean --id?");
  }

  @Test
  void refusesBothFormsOfOneFlagAndLetsTheLastOfOneFormWin() {
    assertThatThrownBy(() -> canonical("auth list -t a --token b"))
        .hasMessage("cannot use two forms of the same flag: t token");
    assertThat(canonical("auth list -t a -t b")).isEqualTo("auth list --token=a --token=b");
  }

  @Test
  void namesTheFlagThatWasProbablyMeant() {
    assertThatThrownBy(() -> canonical("auth create --read-bukets"))
        .hasMessage("unknown flag --read-bukets; did you mean --read-buckets?");
    assertThatThrownBy(() -> canonical("auth create --zzzzzz=1"))
        .hasMessage("unknown flag --zzzzzz");
  }

  @Test
  void saysWhereFlagsBelongIfTheyStandBeforeTheVerb() {
    assertThatThrownBy(() -> canonical("auth --host x list"))
        .hasMessage(
            "unknown flag --host; flags follow the whole command, as in 'auth list --json'");
  }

  @Test
  void takesFlagsAfterWordsAndNoneAfterTwoHyphens() {
    assertThat(canonical("config rm a --json b")).isEqualTo("config rm a --json=true b");
    assertThat(canonical("config rm -- --json")).isEqualTo("config rm -- --json");
    assertThat(canonical("config -")).isEqualTo("config -");
  }

  private String canonical(String line) {
    return String.join(" ", FlagSyntax.canonical(root, line.split(" ")));
  }
}
