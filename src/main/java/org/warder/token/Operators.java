package org.warder.token;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

  private static final Set<Id> NONE = Set.of();

  private final UserDirectory users;
  private final TokenRepository tokens;
  private final InstanceLock lock;
  private final Clock clock;

  @Inject
  Operators(UserDirectory users, TokenRepository tokens, InstanceLock lock, Clock clock) {
    this.users = users;
    this.tokens = tokens;
    this.lock = lock;
    this.clock = clock;
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
    // First what is answered from few rows: somebody else is an operator most of the time.
    return users.activeInstanceOwners().stream().allMatch(userId::equals)
        && user.filter(this::isOperator).isPresent()
        && tokens.ownersOfOperatorTokens().stream()
            .filter(owner -> !owner.equals(userId))
            .noneMatch(owner -> holdsEverything(owner, NONE));
  }

  /** Whether somebody may do everything, and nobody could without some tokens. */
  boolean areLastWayIn(Collection<Token> some) {
    return areLastWayIn(some.stream().map(Token::id).collect(Collectors.toSet()));
  }

  private boolean areLastWayIn(Set<Id> ids) {
    return users.activeInstanceOwners().isEmpty()
        && anybodyHoldsEverything(NONE)
        && !anybodyHoldsEverything(ids);
  }

  /**
   * Refuses that a token goes which is the last way in; of two that go at once the second waits.
   *
   * @throws ServiceException {@code invalid}
   */
  void keepWayIn(KnownToken token) {
    // Of most tokens nobody is locked out.
    if (PermissionSet.operator().permissions().stream().anyMatch(token.permissions()::holds)) {
      lock.acquire();
      if (areLastWayIn(Set.of(token.id()))) {
        throw new ServiceException(Reason.LAST_WAY_IN, token.id());
      }
    }
  }

  private boolean anybodyHoldsEverything(Set<Id> without) {
    return tokens.ownersOfOperatorTokens().stream()
        .anyMatch(owner -> holdsEverything(owner, without));
  }

  private boolean isOperator(User user) {
    return user.isInstanceOwner() || holdsEverything(user.id(), NONE);
  }

  /** Whether the working tokens of an active user, but for some, allow everything together. */
  private boolean holdsEverything(Id userId, Set<Id> without) {
    return PermissionSet.union(tokens.permissionsOfUser(userId, clock.instant(), without))
        .holdsAll(PermissionSet.operator());
  }
}
