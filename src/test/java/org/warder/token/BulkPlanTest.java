package org.warder.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.warder.id.Id;
import org.warder.token.BulkResult.Refusal;

class BulkPlanTest {

  private final Id refused = new Id(1);
  private final Id one = new Id(2);
  private final Id other = new Id(3);

  /** A batch that the database has undone may find another operator token when it begins again. */
  @Test
  void whatAnUndoneAttemptRefusedIsForgotten() {
    BulkPlan plan = new BulkPlan();
    plan.refuse(refused, null);
    plan.change(one);
    plan.change(other);

    plan.keepOne(List.of(one), List.of(one, other), one);
    plan.beginAgain(List.of(one, other));
    assertThat(plan.refusals()).extracting(Refusal::id).containsExactly(refused);

    plan.keepOne(List.of(one, other), List.of(one, other), other);
    assertThat(plan.refusals()).extracting(Refusal::id).containsExactly(refused, other);
  }
}
