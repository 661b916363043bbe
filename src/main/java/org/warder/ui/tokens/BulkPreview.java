package org.warder.ui.tokens;

import java.io.Serializable;
import java.util.List;
import org.warder.id.Id;
import org.warder.token.BulkResult;
import org.warder.ui.texts.Texts;

/**
 * What the dialog shows before all tokens of the list are changed.
 *
 * @param matched how many tokens there are
 * @param inUse how many of them were used lately
 * @param refused how many of them stay as they are
 * @param reasons why, each once
 * @param first the first of them
 */
public record BulkPreview(
    long matched, long inUse, int refused, List<String> reasons, List<Id> first)
    implements Serializable {

  /** Before there is one. */
  static final BulkPreview NONE = new BulkPreview(0, 0, 0, List.of(), List.of());

  private static final int REASONS = 5;

  static BulkPreview of(BulkResult found, Texts texts) {
    return new BulkPreview(
        found.matched(),
        found.inUse(),
        found.refusals().size(),
        found.refusals().stream()
            .map(each -> texts.refusal(each.why()))
            .distinct()
            .limit(REASONS)
            .toList(),
        found.first().stream().map(token -> token.token().id()).toList());
  }

  /** How many there are beside the first. */
  public long more() {
    return matched - first.size();
  }
}
