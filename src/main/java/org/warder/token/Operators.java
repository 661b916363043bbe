package org.warder.token;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Predicate;
import org.warder.database.InstanceLock;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.permission.PermissionSet;
import org.warder.user.User;
import org.warder.user.UserDirectory;
import org.warder.user.UserLeaves;

/** Sees to it that somebody is left who may do everything. */
@Dependent
class Operators {

  private final UserDirectory users;
  private final TokenRepository tokens;
  private final InstanceLock lock;

  @Inject
  Operators(UserDirectory users, TokenRepository tokens, InstanceLock lock) {
    this.users = users;
    this.tokens = tokens;
    this.lock = lock;
  }

  /** Refuses the last active operator's leave; of two who leave at once the second waits. */
  void keepOne(@Observes UserLeaves leave) {
    lock.acquire();
    if (isLast(leave.userId())) {
      throw new ServiceException(Reason.LAST_OPERATOR);
    }
  }

  /** Whether a user is an active operator and nobody else is one. */
  boolean isLast(Id userId) {
    Optional<User> user = users.find(userId).filter(User::isActive);
    return user.filter(this::isOperator).isPresent()
        && !users.hasActiveInstanceOwnerBeside(userId)
        && tokens.ownersOfOperatorTokens().stream()
            .filter(owner -> !owner.equals(userId))
            .noneMatch(owner -> holdsEverything(owner, Token::isActive));
  }

  /** Whether a token's owner is the last active operator, and none without it. */
  boolean isLastWayIn(Token token) {
    boolean ownerByItself = users.find(token.userId()).filter(User::isInstanceOwner).isPresent();
    Predicate<Token> others = other -> other.isActive() && !other.id().equals(token.id());
    return !ownerByItself && isLast(token.userId()) && !holdsEverything(token.userId(), others);
  }

  private boolean isOperator(User user) {
    return user.isInstanceOwner() || holdsEverything(user.id(), Token::isActive);
  }

  private boolean holdsEverything(Id userId, Predicate<Token> counts) {
    return PermissionSet.union(
            tokens.listOfUser(userId).stream().filter(counts).map(Token::permissions).toList())
        .holdsAll(PermissionSet.operator());
  }
}
