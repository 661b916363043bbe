/**
 * {@code warder auth}: creates, clones, lists, switches and deletes tokens.
 *
 * <p>What permissions a token gets is decided here and sent in full; the server adds none. Without
 * {@code --user} the caller owns the token ({@code influx} takes the first user that the server
 * lists). The filters of {@code list} are sent, and {@code active} and {@code inactive} take all
 * common flags, both unlike {@code influx}.
 */
package org.warder.cli.auth;
