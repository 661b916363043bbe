/**
 * Buckets: what most tokens are scoped to. Warder keeps their names and retention rules, not their
 * data (src/docs/api.md, Buckets). Each organization has two system buckets from its first moment.
 */
package org.warder.bucket;
