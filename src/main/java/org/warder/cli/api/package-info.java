/**
 * Calls the API: one call, one {@link org.warder.cli.api.ApiResult}.
 *
 * <p>The texts of API errors are those of InfluxDB's command line, since scripts match them; hints
 * on a line of their own are Warder's.
 */
package org.warder.cli.api;
