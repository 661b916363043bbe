/**
 * What tokens are used for (src/docs/api.md, Use): counted in memory by whoever checks a token, and
 * written to the database in rounds. Nobody who asks for something waits for that.
 *
 * <p>Knows tokens by their ids. A token has a row of use, made with it and removed with it: whoever
 * writes locks that row first, and what has none is not written.
 */
package org.warder.usage;
