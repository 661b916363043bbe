/**
 * Route maps: which request needs what, read from files (src/docs/gate/routes.md). Two come with
 * Warder; one's own lie beside them. All are checked when they are read, all mistakes at once.
 */
package org.warder.gate.route;
