package org.warder.token;

import java.time.Instant;
import org.warder.database.Queries;

/**
 * What is asked to be done with many tokens.
 *
 * @param change what is done with them
 * @param wanted which tokens they are; one that is so no longer is left
 * @param end when they expire, for that change
 * @param now when it was asked
 */
record BulkOrder(BulkChange change, Queries.Condition<Token> wanted, Instant end, Instant now) {}
