/**
 * {@code /api/v2/orgs}: organizations, their members and owners, O1 to O4 of the wire contract §9.
 */
package org.warder.api.orgs;
