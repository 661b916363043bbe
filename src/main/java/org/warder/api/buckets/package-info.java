/** {@code /api/v2/buckets} (src/docs/api.md, Buckets). */
package org.warder.api.buckets;
