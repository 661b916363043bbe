/** {@code warder ping}: asks the server how it is. */
package org.warder.cli.ping;
