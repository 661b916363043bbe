/** {@code /api/v2/authorizations}: tokens (src/docs/api.md, Tokens). */
package org.warder.api.authorizations;
