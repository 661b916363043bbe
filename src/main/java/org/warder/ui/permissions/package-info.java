/**
 * Permissions as people see them: the table of check boxes that tells the truth, and words for what
 * a token may do.
 */
package org.warder.ui.permissions;
