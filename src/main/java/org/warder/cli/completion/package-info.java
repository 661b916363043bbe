/** {@code warder completion}: prints the script with which a shell completes commands and flags. */
package org.warder.cli.completion;
