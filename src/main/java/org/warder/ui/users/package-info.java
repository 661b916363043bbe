/** Users: the list, the dialogs that change one, and one's own password. */
package org.warder.ui.users;
