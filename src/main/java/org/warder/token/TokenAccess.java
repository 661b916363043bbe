package org.warder.token;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.permission.Permission;
import org.warder.security.Authentication;
import org.warder.security.Caller;
import org.warder.security.ShownValue;

/** Who may read and write a token, in the order that services check it (src/docs/api.md). */
@Dependent
class TokenAccess {

  private final Caller caller;

  @Inject
  TokenAccess(Caller caller) {
    this.caller = caller;
  }

  /** What has been looked for; existence comes before permissions. */
  static <T> T existing(Optional<T> found) {
    return found.orElseThrow(() -> new ServiceException(Reason.TOKEN_NOT_FOUND));
  }

  /** A token whose organization and owner exist. */
  static TokenDetails complete(TokenDetails details) {
    if (details.org() == null) {
      throw new ServiceException(Reason.ORG_NOT_FOUND);
    }
    if (details.user() == null) {
      throw new ServiceException(Reason.USER_NOT_FOUND);
    }
    return details;
  }

  void requireRead(Token token) {
    caller.require(Permission.read(token.resource()));
    caller.require(Permission.read(token.owner()));
  }

  void requireWrite(Token token) {
    caller.require(Permission.write(token.resource()));
    caller.require(Permission.write(token.owner()));
  }

  /** Refuses who shows a token to change that token, and not by its current value. */
  void requireCurrentValue(Id tokenId, Id currentValueId) {
    if (showsPreviousValue(tokenId, currentValueId)) {
      throw new ServiceException(Reason.PREVIOUS_VALUE);
    }
  }

  /** Whether the caller shows that token by another value than the current one. */
  boolean showsPreviousValue(Id tokenId, Id currentValueId) {
    Optional<Id> shown = shown(tokenId).map(Authentication::value).map(ShownValue::id);
    return shown.filter(value -> !value.equals(currentValueId)).isPresent();
  }

  /** Whether that token is what the caller shows. */
  boolean isShown(Id tokenId) {
    return shown(tokenId).isPresent();
  }

  private Optional<Authentication> shown(Id tokenId) {
    return caller
        .authentication()
        .filter(authentication -> tokenId.equals(authentication.credentialId()));
  }
}
