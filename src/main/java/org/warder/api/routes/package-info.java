/**
 * {@code /api/v2} and {@code /api/v2/resources}: what there is (src/docs/api.md, Liveness and
 * routes).
 */
package org.warder.api.routes;
