/** Telegraf configurations of the organization at hand. */
package org.warder.ui.telegrafs;
