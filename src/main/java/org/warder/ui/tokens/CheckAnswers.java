package org.warder.ui.tokens;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.warder.error.GateReason;
import org.warder.error.GateRefusal;
import org.warder.token.TokenCheck;
import org.warder.token.TokenDetails.NamedPermission;
import org.warder.ui.permissions.PermissionFormatter;
import org.warder.ui.texts.Texts;
import org.warder.user.Status;

/** Says in the language of the reader what a check of a token has found. */
@RequestScoped
public class CheckAnswers {

  private static final Set<GateReason> PERMISSIONS =
      EnumSet.of(GateReason.PERMISSION_MISSING, GateReason.BUCKET_MISSING);

  @Inject private Texts texts;
  @Inject private PermissionFormatter words;

  /** The check as a page shows it. */
  CheckAnswer of(TokenCheck check) {
    List<String> reasons = new ArrayList<>();
    if (check.allowedBy() != null) {
      reasons.add(texts.of("whatIf.by", phrase(check.allowedBy())));
    }
    if (check.refusal() != null) {
      reasons.add(refusal(check.missing(), check.refusal()));
    }
    if (!check.allowed() && check.status() != Status.ACTIVE) {
      reasons.add(texts.of("whatIf.inactive"));
    }
    if (!check.allowed() && check.isExpired()) {
      reasons.add(texts.of("whatIf.expired"));
    }
    if (!check.allowed() && check.ownerStatus() != Status.ACTIVE) {
      reasons.add(
          texts.of(check.ownerStatus() == null ? "whatIf.owner.deleted" : "whatIf.owner.inactive"));
    }
    return new CheckAnswer(check.allowed(), List.copyOf(reasons));
  }

  /** A missing permission in the words of the page, or what else is wrong. */
  private String refusal(NamedPermission missing, GateRefusal refusal) {
    return missing != null && PERMISSIONS.contains(refusal.reason())
        ? texts.of("whatIf.missing", phrase(missing))
        : texts.of("whatIf.refused", texts.refusal(refusal));
  }

  private String phrase(NamedPermission named) {
    return words.phrases(List.of(named)).get(0).text();
  }
}
