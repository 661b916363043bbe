package org.warder.token.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.warder.id.Id;
import org.warder.permission.ResourceType;

/** Each order of tokens in both directions, cut into pages anywhere. */
@ArquillianTest
class TokenOrderIT extends TwelveTokens {

  @Test
  void eachOrderGoesBothWaysWhereverItIsCut() {
    for (TokenOrder order : TokenOrder.values()) {
      for (boolean descending : new boolean[] {false, true}) {
        List<Id> whole = page(search(null), order, 0, 100, descending);
        assertThat(whole).as("%s", order).hasSize(12).doesNotHaveDuplicates();
        for (int size : new int[] {1, 2, 3, 5, 12}) {
          List<Id> parts = new ArrayList<>();
          for (int first = 0; first < 12; first += size) {
            parts.addAll(page(search(null), order, first, size, descending));
          }
          assertThat(parts).as("%s by %d", order, size).isEqualTo(whole);
        }
      }
    }
  }

  @Test
  void orderOfWhatIsUniqueIsReversed() {
    for (TokenOrder order : List.of(TokenOrder.DESCRIPTION, TokenOrder.CREATED)) {
      List<Id> backwards = new ArrayList<>(page(search(null), order, 0, 100, true));
      Collections.reverse(backwards);
      assertThat(page(search(null), order, 0, 100, false)).as("%s", order).isEqualTo(backwards);
    }
  }

  @Test
  void equalsStandInTheOrderOfTheirCreationBothWays() {
    assertThat(descriptions(TokenOrder.STATUS, true))
        .startsWith("sensor 12", "sensor 09", "sensor 06", "sensor 03", "sensor 11", "sensor 10");
    assertThat(descriptions(TokenOrder.OWNER, true))
        .startsWith("sensor 09", "sensor 05", "sensor 01", "sensor 10", "sensor 06", "sensor 02");
    List<Id> same = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      same.add(issue(owners.get(0), "zzz", all(ResourceType.TASKS)));
    }
    assertThat(page(search("zzz"), TokenOrder.DESCRIPTION, 0, 3, true)).isEqualTo(same);
    assertThat(page(search(null), TokenOrder.DESCRIPTION, 0, 3, true)).isEqualTo(same);
  }

  @Test
  void ordersAreWhatTheySay() {
    assertThat(descriptions(TokenOrder.DESCRIPTION)).startsWith("sensor 01", "sensor 02");
    assertThat(descriptions(TokenOrder.CREATED)).startsWith("sensor 12", "sensor 11");
    assertThat(descriptions(TokenOrder.STATUS)).startsWith("sensor 11", "sensor 10", "sensor 08");
    assertThat(descriptions(TokenOrder.OWNER))
        .startsWith("sensor 12", "sensor 08", "sensor 04", "sensor 11", "sensor 07");
    assertThat(descriptions(TokenOrder.MODIFIED))
        .endsWith("sensor 04", "sensor 03", "sensor 02", "sensor 01");
  }

  @Test
  void tokensWithoutOwnerStandBehindBothWaysAndAreNotLost() {
    users.delete(owners.get(1).id());

    for (boolean descending : new boolean[] {false, true}) {
      List<String> byOwner = descriptions(TokenOrder.OWNER, descending);
      assertThat(byOwner).hasSize(12).endsWith("sensor 11", "sensor 07", "sensor 03");
      List<Id> found = page(search("sensor"), TokenOrder.OWNER, 0, 100, descending);
      assertThat(found).isEqualTo(page(search(null), TokenOrder.OWNER, 0, 100, descending));
      assertThat(page(search("sensor"), TokenOrder.OWNER, 0, 5, descending))
          .isEqualTo(found.subList(0, 5));
    }
  }

  @Test
  void ownersOfATextThatNamesABucketHaveTheSameOrder() {
    users.delete(owners.get(1).id());
    bucket("sensor 0");

    for (boolean descending : new boolean[] {false, true}) {
      assertThat(page(search("sensor "), TokenOrder.OWNER, 0, 100, descending))
          .isEqualTo(page(search(null), TokenOrder.OWNER, 0, 100, descending));
    }
  }
}
