/**
 * What a request needs, and whether a token has it (src/docs/api.md, Permission algebra). Names of
 * databases become buckets here, in the one organization that the backend belongs to.
 */
package org.warder.gate.requirement;
