package org.warder.token;

import static org.warder.permission.Action.READ;
import static org.warder.permission.ResourceType.AUTHORIZATIONS;
import static org.warder.permission.ResourceType.USERS;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.paging.Page;
import org.warder.paging.Piece;
import org.warder.security.Caller;
import org.warder.security.RequiresPermission;
import org.warder.security.Secured;

/** Lists of tokens as clients read them (src/docs/api.md, Filters of tokens). */
@Stateless
@Secured
public class TokenListService {

  @Inject private TokenFilterQuery tokens;
  @Inject private TokenFilterNames filters;
  @Inject private TokenDetailsLoader names;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * The ids of the tokens that the caller may see, whose owner and organization exist, in their
   * order: a list may be long, so its rows are read in pieces. Those whose owner is gone are among
   * them where the filter asks for them.
   *
   * @throws ServiceException {@code not found} if the filter names an unknown user, organization or
   *     token
   */
  @RequiresPermission(action = READ, on = AUTHORIZATIONS)
  public List<Id> listIds(TokenFilter filter, Page page) {
    TokenFilter resolved = filters.resolve(filter);
    return tokens.listIds(
        resolved.id() == null ? resolved : TokenFilter.of(resolved.id()),
        caller.scope(READ, AUTHORIZATIONS),
        caller.scope(READ, USERS),
        page,
        clock.instant());
  }

  /** The first of some tokens, as many as are small together; see {@link #listIds}. */
  @RequiresPermission(action = READ, on = AUTHORIZATIONS)
  public Piece<TokenDetails> read(TokenFilter filter, List<Id> ids) {
    return tokens
        .read(
            ids,
            filter.criteria().includesOwnerless(),
            caller.scope(READ, AUTHORIZATIONS),
            caller.scope(READ, USERS))
        .map(names::load);
  }
}
