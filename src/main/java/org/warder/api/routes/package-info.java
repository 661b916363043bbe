/** {@code /api/v2} and {@code /api/v2/resources}: what there is (wire contract §11). */
package org.warder.api.routes;
