/** {@code /api/v2/telegrafs} (src/docs/api.md, Telegrafs). */
package org.warder.api.telegrafs;
