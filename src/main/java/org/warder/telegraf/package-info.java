/**
 * Telegraf configurations: kept byte for byte, so that tokens can be scoped to single ones and
 * Telegraf can fetch them (wire contract §16).
 */
package org.warder.telegraf;
