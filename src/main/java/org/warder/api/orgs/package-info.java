/**
 * {@code /api/v2/orgs}: organizations, their members and owners (src/docs/api.md, Organizations).
 */
package org.warder.api.orgs;
