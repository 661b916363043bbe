/**
 * Telegraf configurations: kept byte for byte, so that tokens can be scoped to single ones and
 * Telegraf can fetch them (src/docs/api.md, Telegrafs).
 */
package org.warder.telegraf;
