/** What every page has: the organization at hand, the navigation, texts, dates, theme, messages. */
package org.warder.ui.frame;
