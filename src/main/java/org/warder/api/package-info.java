/**
 * The HTTP API: InfluxDB v2's paths, shapes and responses (src/docs/api.md), a sub-package per URL
 * with its resource and its wire records. Resources turn requests into one service call and back;
 * no rule lives here.
 *
 * <p>The wire's words are used here alone: a token is an {@code authorization}. Entities never
 * leave; each record has one static factory that makes it of one.
 */
package org.warder.api;
