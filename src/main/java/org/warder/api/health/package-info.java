/**
 * Whether the server works: {@code /ping}, {@code /health} and {@code /ready} for InfluxDB's
 * clients (src/docs/api.md, Liveness and routes), and MicroProfile Health for the management port.
 */
package org.warder.api.health;
