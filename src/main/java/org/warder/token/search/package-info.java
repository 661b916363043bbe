/**
 * Finds tokens for a person: by text, owner, bucket and status, in an order and cut into pages,
 * with ids selected first so that an index suffices (src/docs/architecture.md, Lists are cut by the
 * database).
 */
package org.warder.token.search;
