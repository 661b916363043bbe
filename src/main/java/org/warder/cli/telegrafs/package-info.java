/** {@code warder telegrafs}: lists Telegraf configurations, by its own name or by {@code list}. */
package org.warder.cli.telegrafs;
