/** What every page has: the current organization, the navigation, texts, dates, theme, messages. */
package org.warder.ui.frame;
