package org.warder.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void alignsColumnsWithTabsAsInfluxDoes() {
    String table =
        Table.format(
            List.of(
                List.of("ID", "Description", "Token", "User Name", "User ID", "Permissions"),
                List.of(
                    "0b52dbdc8c4ab000",
                    "",
                    "T8gsHR0CE2WDEvZNPUBFhdyRZcpsvLcH",
                    "user1",
                    "0b52dbdc6a4ab000",
                    "[read:orgs/a/buckets write:/orgs]"),
                List.of("0b52dbdc8c4ab001", "admin's Token", "x", "u", "0b52dbdc6a4ab000", "[]")));

    assertThat(table)
        .isEqualTo(
            """
            ID\t\t\tDescription\tToken\t\t\t\t\tUser Name\tUser ID\t\t\tPermissions
            0b52dbdc8c4ab000\t\t\tT8gsHR0CE2WDEvZNPUBFhdyRZcpsvLcH\tuser1\t\t0b52dbdc6a4ab000\t[read:orgs/a/buckets write:/orgs]
            0b52dbdc8c4ab001\tadmin's Token\tx\t\t\t\t\tu\t\t0b52dbdc6a4ab000\t[]
            """);
  }

  @Test
  void roundsAColumnOfSevenUpToOneStopAndOfEightToTwo() {
    assertThat(Table.format(List.of(List.of("1234567", "x")))).isEqualTo("1234567\tx\n");
    assertThat(Table.format(List.of(List.of("12345678", "x")))).isEqualTo("12345678\tx\n");
    assertThat(Table.format(List.of(List.of("12345678", "x"), List.of("1", "y"))))
        .isEqualTo("12345678\tx\n1\t\ty\n");
  }

  @Test
  void countsAnEmojiAsOneCharacterAndACombiningAccentAsOneMore() {
    assertThat(Table.format(List.of(List.of("1234567", "x"), List.of("😀😀😀😀😀😀😀", "y"))))
        .isEqualTo("1234567\tx\n😀😀😀😀😀😀😀\ty\n");
    assertThat(Table.format(List.of(List.of("1234567e\u0301", "x"), List.of("1", "y"))))
        .isEqualTo("1234567e\u0301\tx\n1\t\ty\n");
  }

  @Test
  void letsNoValueBeginAColumnOrALine() {
    assertThat(Table.format(List.of(List.of("Name", "ID"), List.of("a\tb\nc", "1"))))
        .isEqualTo("Name\tID\na\\tb\\nc\t1\n");
  }

  @Test
  void showsWhatCannotBeSeenInEscapes() {
    assertThat(
            Table.format(List.of(List.of("\u001b]0;x\u0007", "\u202ea"), List.of("\u009b", "b"))))
        .isEqualTo("\\u001b]0;x\\u0007\t\\u202ea\n\\u009b\t\t\tb\n");
  }
}
