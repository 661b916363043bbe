/**
 * How settings are read, whichever feature has them. A server with one that cannot be read does not
 * start: {@link org.warder.settings.SettingsCheck}.
 */
package org.warder.settings;
