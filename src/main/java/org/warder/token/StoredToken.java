package org.warder.token;

import org.warder.usage.UsageTimes;

/**
 * A token with all that is stored of it, as it is committed. Nobody changes it.
 *
 * @param values those that have not been ended
 * @param times when it was last used, as far as that is written
 */
record StoredToken(Token token, TokenValues values, UsageTimes times) {}
