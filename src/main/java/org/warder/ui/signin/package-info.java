/**
 * Getting in and out: sign-in, sign-out, the first-run page, and the filter that stands before all
 * pages.
 */
package org.warder.ui.signin;
