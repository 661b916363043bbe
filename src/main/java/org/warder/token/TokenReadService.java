package org.warder.token;

import static org.warder.permission.Action.READ;
import static org.warder.permission.ResourceType.AUTHORIZATIONS;
import static org.warder.token.TokenAccess.complete;
import static org.warder.token.TokenAccess.existing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.security.RequiresPermission;
import org.warder.security.Secured;
import org.warder.usage.UsageReader;
import org.warder.usage.UsageTimes;

/**
 * Shows tokens one by one. They are asked for again and again, so it is no EJB and has no
 * transaction: what is known is in memory.
 */
@ApplicationScoped
@Secured
public class TokenReadService {

  private StoredTokens tokens;
  private UsageReader usage;
  private TokenAccess access;
  private TokenDetailsLoader names;

  protected TokenReadService() {}

  @Inject
  TokenReadService(
      StoredTokens tokens, UsageReader usage, TokenAccess access, TokenDetailsLoader names) {
    this.tokens = tokens;
    this.usage = usage;
    this.access = access;
    this.names = names;
  }

  /**
   * One token; existence comes before the permission.
   *
   * @throws ServiceException {@code not found} if it, its organization or its owner does not exist
   */
  @RequiresPermission(action = READ, on = AUTHORIZATIONS)
  public TokenDetails get(Id id) {
    // Memory first: what is written meanwhile is in the database then.
    UsageTimes unwritten = usage.unwritten(id);
    StoredToken stored = existing(tokens.find(id));
    access.requireRead(stored.token());
    return complete(names.load(stored, unwritten));
  }
}
