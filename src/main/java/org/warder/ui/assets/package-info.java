/**
 * Style sheets, scripts, fonts and pictures as they are sent: under addresses that change with
 * their content, and no more of PrimeFaces than the pages use; and the theme that a browser chose.
 */
package org.warder.ui.assets;
