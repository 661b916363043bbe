/** {@code /api/v2/orgs}: organizations (src/docs/api.md, Organizations). */
package org.warder.api.orgs;
