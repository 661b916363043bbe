/**
 * Setup of an empty instance: the first user, organization, bucket and the operator token, all or
 * nothing, once (src/docs/api.md, Setup).
 */
package org.warder.setup;
