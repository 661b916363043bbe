/** {@code /api/v2/authorizations}: tokens, A1 to A5 of the wire contract §4. */
package org.warder.api.authorizations;
