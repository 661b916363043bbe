/** {@code /api/v2/me}: the caller as a user. */
package org.warder.api.me;
