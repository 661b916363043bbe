package org.warder.ui.tokens;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.warder.id.Id;
import org.warder.token.Rotation;
import org.warder.token.TokenDetails;
import org.warder.token.TokenValue;
import org.warder.ui.permissions.PermissionFormatter.Phrase;

/**
 * A token as a line of the table.
 *
 * @param details the token
 * @param label its description, or words for none
 * @param phrases what it may do, in a few words
 * @param changeable whether the caller may change and delete it
 */
public record TokenRow(
    TokenDetails details, String label, List<Phrase> phrases, boolean changeable) {

  public Id id() {
    return details.token().id();
  }

  public String description() {
    return details.token().description();
  }

  /** The beginning of the value, by which people recognise it; empty if it was supplied. */
  public String hint() {
    return shown(details.values().current().hint());
  }

  /** The same of the previous value. */
  public String previousHint() {
    return shown(details.values().previous().flatMap(TokenValue::hint));
  }

  private static String shown(Optional<String> hint) {
    return hint.map(text -> "wrd_" + text + "…").orElse("");
  }

  /** The rotation that is under way; null for none. */
  public Rotation rotation() {
    return details.rotation().orElse(null);
  }

  public boolean active() {
    return details.token().isActive();
  }

  /** What becomes of a request with it, as the address of the list says it. */
  public String status() {
    return StatusFilter.of(details.effectiveStatus()).text();
  }

  /** Whether the caller may change it, and can: without its owner it can only be deleted. */
  public boolean editable() {
    return changeable && owner() != null;
  }

  /** The names of the entries that its menu has for the caller, separated by blanks. */
  public String entries() {
    String change = active() ? "clone rotate deactivate " : "clone rotate activate ";
    return "open " + (editable() ? change : "") + (changeable ? "delete" : "");
  }

  public Id ownerId() {
    return details.token().userId();
  }

  /** The owner's name, or null if there is none any more. */
  public String owner() {
    return details.user();
  }

  /** From when on it is refused; null for never. */
  public Instant expires() {
    return details.token().lifetime().expiresAt();
  }

  /** Its last use; null if none is known. */
  public Instant lastUsed() {
    return details.usage().lastUsedAt();
  }

  public Instant created() {
    return details.token().createdAt();
  }

  public Instant modified() {
    return details.token().updatedAt();
  }
}
