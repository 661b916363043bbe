/** How settings are read, whichever feature has them. */
package org.warder.settings;
