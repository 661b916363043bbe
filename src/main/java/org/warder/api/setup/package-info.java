/** {@code /api/v2/setup}: setup of an empty instance (src/docs/api.md, Setup). */
package org.warder.api.setup;
