/** {@code warder version}: says which build this is. */
package org.warder.cli.version;
