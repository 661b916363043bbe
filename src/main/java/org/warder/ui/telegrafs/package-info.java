/** Telegraf configurations of the current organization. */
package org.warder.ui.telegrafs;
