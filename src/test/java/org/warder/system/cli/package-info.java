/**
 * The command line as users run it: the archive of the build, as a process, against the running
 * server. What the commands do in detail, unit tests say; here it is proved that all parts fit.
 */
package org.warder.system.cli;
