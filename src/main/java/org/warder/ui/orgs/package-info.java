/** Organizations, and who is member or owner of one. */
package org.warder.ui.orgs;
