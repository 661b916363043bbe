/**
 * Where do secrets end up? Passwords and tokens that are recognised wherever they turn up go
 * through all that Warder does with them, and then everything that is kept is searched for them.
 */
package org.warder.system.secrets;
