/**
 * Where a person is and where they can go: the current organization, the lists, and the addresses
 * that lead from one page to another.
 */
package org.warder.ui.navigation;
