package org.warder.token;

import static org.warder.permission.Action.READ;
import static org.warder.permission.ResourceType.AUTHORIZATIONS;
import static org.warder.permission.ResourceType.USERS;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.warder.database.Queries;
import org.warder.database.Transaction;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.paging.Piece;
import org.warder.permission.Permission;
import org.warder.security.Caller;
import org.warder.security.RequiresPermission;
import org.warder.security.Secured;

/**
 * Changes and deletes many tokens at once (src/docs/api.md, Many tokens at once). What is to be
 * done is decided first; then it is done in batches, each a transaction.
 */
@Stateless
@Secured
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BulkService {

  /** How many of the tokens found are shown. */
  private static final int SHOWN = 20;

  /** A token that was used within that is in use. */
  private static final Duration RECENT = Duration.ofHours(24);

  @Inject private BulkRepository tokens;
  @Inject private BulkWork work;
  @Inject private OperatorTokens operatorTokens;
  @Inject private TokenFilterNames filters;
  @Inject private TokenListService lists;
  @Inject private LifetimeRule lifetimes;
  @Inject private BulkUsage usage;
  @Inject private Transaction transaction;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * Does what is asked with all tokens that the filter finds and the caller may read, or tells what
   * would be done. Tokens that may not be changed are left, and named.
   *
   * @throws ServiceException {@code not found} if the filter names what is unknown, {@code invalid}
   *     if the end is past, {@code conflict} if another number of tokens is found than expected:
   *     then nothing is done
   */
  @RequiresPermission(action = READ, on = AUTHORIZATIONS)
  public BulkResult change(BulkRequest request) {
    Instant now = clock.instant();
    if (request.expiresAt() != null) {
      Expiry.at(request.expiresAt()).requireAhead(now);
    }
    Instant end = request.expiresAt() == null ? now : request.expiresAt();
    TokenFilter filter = transaction.call(() -> filters.resolve(request.filter()));
    Queries.Condition<Token> wanted =
        TokenFilterQuery.wanted(
            filter, caller.scope(READ, AUTHORIZATIONS), caller.scope(READ, USERS), now);
    List<BulkRow> found = transaction.call(() -> found(wanted, request.includesSelf()));
    if (!request.isPreview() && request.expected() != found.size()) {
      throw new ServiceException(
          Reason.BULK_COUNT_CHANGED, (long) found.size(), request.expected());
    }
    List<TokenDetails> first = first(filter, found);
    long inUse = usage.countUsedSince(found.stream().map(BulkRow::id).toList(), now.minus(RECENT));
    BulkPlan plan = transaction.call(() -> plan(request.change(), found, end, now));
    long changed = plan.changes().size();
    if (!request.isPreview()) {
      plan.limit(request.limit());
      changed = work.carryOut(plan, new BulkOrder(request.change(), wanted, end, now));
    }
    long refused = plan.refusals().size();
    return new BulkResult(
        found.size(),
        changed,
        found.size() - changed - refused,
        plan.refusals(),
        inUse,
        first,
        now);
  }

  private List<BulkRow> found(Queries.Condition<Token> wanted, boolean includesSelf) {
    Id self = includesSelf ? null : caller.tokenId().orElse(null);
    return tokens.list(wanted).stream().filter(row -> !row.id().equals(self)).toList();
  }

  private List<TokenDetails> first(TokenFilter filter, List<BulkRow> found) {
    List<Id> ids = found.stream().limit(SHOWN).map(BulkRow::id).toList();
    List<TokenDetails> first = new ArrayList<>();
    int read = 0;
    while (read < ids.size()) {
      Piece<TokenDetails> piece = lists.read(filter, ids.subList(read, ids.size()));
      first.addAll(piece.rows());
      read += piece.length();
    }
    return first;
  }

  private BulkPlan plan(BulkChange change, List<BulkRow> found, Instant end, Instant now) {
    BulkPlan plan = new BulkPlan();
    for (BulkRow row : found) {
      try {
        requireAllowed(change, row, end, now);
        if (row.isChangedBy(change, end)) {
          plan.change(row.id());
        }
      } catch (ServiceException e) {
        plan.refuse(row.id(), e);
      }
    }
    if (change.endsTokens() && !plan.changes().isEmpty()) {
      plan.operatorTokens(operatorTokens.listIds());
      // To find them looks through all tokens, and a second time for those that work.
      if (plan.hasOperatorToken(plan.changes())) {
        plan.keepOne(
            operatorTokens.listWorkingIds(now), plan.changes(), caller.tokenId().orElse(null));
      }
    }
    return plan;
  }

  /** What the change of the single token needs. */
  private void requireAllowed(BulkChange change, BulkRow row, Instant end, Instant now) {
    caller.require(Permission.write(row.resource()));
    caller.require(Permission.write(row.owner()));
    if (change != BulkChange.DELETE && row.ownerStatus() == null) {
      throw new ServiceException(Reason.USER_NOT_FOUND);
    }
    if (change == BulkChange.EXPIRE && row.isChangedBy(change, end) && !row.isExempt()) {
      lifetimes.requireAllowed(row.orgId(), end, now);
    }
  }
}
