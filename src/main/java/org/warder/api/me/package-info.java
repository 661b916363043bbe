/** {@code /api/v2/me}: the caller as a user (src/docs/api.md, Users). */
package org.warder.api.me;
