/** What every page has: the organization at hand, the navigation, texts, dates, theme, notices. */
package org.warder.ui.frame;
