/**
 * The command line {@code warder}: one package per noun, one class per verb. It talks HTTP only and
 * is packed as an archive of its own, so it uses nothing but the JDK, picocli, JSON-P and tomlj.
 */
package org.warder.cli;
