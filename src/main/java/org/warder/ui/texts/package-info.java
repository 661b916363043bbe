/** The texts of the pages, and how moments are written, in the language of the reader. */
package org.warder.ui.texts;
