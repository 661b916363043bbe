/**
 * Finds tokens for a person: by text, owner, bucket and status, in an order and cut into pages,
 * with ids selected first so that an index answers.
 */
package org.warder.token.search;
