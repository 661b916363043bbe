package org.warder.token;

import org.warder.database.Weighted;
import org.warder.usage.UsageTimes;

/**
 * A token with all that is stored of it, as it is committed. Nobody changes it.
 *
 * @param values those that have not been ended
 * @param times when it was last used, as far as that is written
 */
record StoredToken(Token token, TokenValues values, UsageTimes times) implements Weighted {

  /** There is one for a hundred that are checked, which is room for one of the usual size. */
  private static final int USUAL = 10;

  @Override
  public int weight() {
    int weight = Weighted.of(token.description()) + SharedPermissions.weight(token.permissions());
    return 1 + weight / USUAL;
  }
}
