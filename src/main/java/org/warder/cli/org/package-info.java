/**
 * {@code warder org}: creates, lists, changes and deletes organizations and manages their members.
 */
package org.warder.cli.org;
