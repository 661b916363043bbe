/** {@code /api/v2/signin} and {@code /api/v2/signout} (src/docs/api.md, Sessions). */
package org.warder.api.sessions;
