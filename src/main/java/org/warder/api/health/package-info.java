/**
 * Whether the server works: {@code /ping}, {@code /health} and {@code /ready} for InfluxDB's
 * clients (wire contract §11), and MicroProfile Health for the operations port.
 */
package org.warder.api.health;
