/**
 * Commands about the command line and the server themselves: {@code warder ping}, {@code warder
 * version} and {@code warder completion}.
 */
package org.warder.cli.utility;
