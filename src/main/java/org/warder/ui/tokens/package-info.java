/** API tokens: the list, the dialogs that make one, the value shown once, and a token in detail. */
package org.warder.ui.tokens;
