/**
 * The config file, which Warder shares with {@code influx}: same place, same format, to the byte.
 *
 * <p>Reading accepts any TOML; writing produces the layout of {@code influx}, the commented sample
 * configs at its end included, so that a file looks the same whoever wrote it. A file is replaced
 * as a whole by renaming a new one into place: a crash leaves the old or the new one.
 */
package org.warder.cli.configfile;
