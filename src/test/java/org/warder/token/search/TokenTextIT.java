package org.warder.token.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.warder.id.Id;
import org.warder.permission.ResourceType;

/** A list right after its count, as a page asks for them, is the same as alone. */
@ArquillianTest
class TokenTextIT extends TwelveTokens {

  @Test
  void listIsTheSameAfterItsCount() {
    for (TokenOrder order : TokenOrder.values()) {
      for (boolean descending : new boolean[] {false, true}) {
        List<Id> alone = page(search("sensor 0"), order, 0, 5, descending);
        List<Id> next = page(search("sensor 0"), order, 5, 5, descending);
        assertThat(alone).hasSize(5);
        assertThat(next).hasSize(4);

        assertThat(count("sensor 0")).isEqualTo(9);
        assertThat(page(search("sensor 0"), order, 0, 5, descending)).isEqualTo(alone);
        assertThat(count("sensor 0")).isEqualTo(9);
        assertThat(page(search("sensor 0"), order, 5, 5, descending)).isEqualTo(next);
      }
    }
    assertThat(count("no such text")).isZero();
    assertThat(page(search("no such text"), TokenOrder.CREATED, 0, 5, false)).isEmpty();
  }

  @Test
  void whatIsGoneSinceItWasCountedIsNotListed() {
    List<Id> found = page(search("sensor 0"), TokenOrder.CREATED, 0, 100, false);
    assertThat(count("sensor 0")).isEqualTo(9);
    tokens.delete(found.get(0));

    assertThat(page(search("sensor 0"), TokenOrder.CREATED, 0, 100, false))
        .isEqualTo(found.subList(1, 9));
  }

  @Test
  void whatIsNewIsListed() {
    assertThat(count("sensor 0")).isEqualTo(9);
    page(search("sensor 0"), TokenOrder.CREATED, 0, 100, false);
    Id issued = issue(owners.get(0), "sensor 00", all(ResourceType.TASKS));

    assertThat(page(search("sensor 0"), TokenOrder.CREATED, 0, 100, false)).contains(issued);
    assertThat(count("sensor 0")).isEqualTo(10);
    assertThat(page(search("sensor 0"), TokenOrder.CREATED, 0, 100, false)).contains(issued);
  }

  private long count(String text) {
    return searches.count(search(text), 100);
  }
}
