/** Clients that are slow, or want more than one may have (src/docs/security.md, Floods). */
package org.warder.system.slow;
