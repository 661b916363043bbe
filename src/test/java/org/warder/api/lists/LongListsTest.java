package org.warder.api.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.warder.id.Id;

class LongListsTest {

  private static final Id ONE = new Id(1);
  private static final Id TWO = new Id(2);
  private static final Id THREE = new Id(3);

  @Test
  void oneUserHasAtMostHalfAndAllTogetherNoMoreThanTheLimit() {
    LongLists lists = new LongLists(4);

    assertThat(lists.begin(ONE)).isTrue();
    assertThat(lists.begin(ONE)).isTrue();
    assertThat(lists.begin(ONE)).isFalse();
    assertThat(lists.begin(TWO)).isTrue();
    assertThat(lists.begin(THREE)).isTrue();
    assertThat(lists.begin(TWO)).isFalse();

    lists.end(ONE);

    assertThat(lists.begin(TWO)).isTrue();
    assertThat(lists.begin(ONE)).isFalse();
  }

  @Test
  void oneAtOnceIsForWhoComesFirst() {
    LongLists lists = new LongLists(1);

    assertThat(lists.begin(ONE)).isTrue();
    assertThat(lists.begin(TWO)).isFalse();
    lists.end(ONE);
    assertThat(lists.begin(TWO)).isTrue();
  }
}
