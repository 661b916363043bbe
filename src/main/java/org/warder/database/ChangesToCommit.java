package org.warder.database;

import java.util.Map;
import java.util.Set;

/**
 * The current transaction is about to be committed, and changes what caches keep; fired in it.
 *
 * @param keys the texts of the keys, by the name of the cache
 */
public record ChangesToCommit(Map<String, Set<String>> keys) {}
