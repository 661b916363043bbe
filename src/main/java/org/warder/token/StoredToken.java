package org.warder.token;

import org.warder.usage.UsageTimes;

/**
 * A token with all that is stored of it.
 *
 * @param values those that have not been ended
 * @param times when it was last used
 */
record StoredToken(Token token, TokenValues values, UsageTimes times) {}
