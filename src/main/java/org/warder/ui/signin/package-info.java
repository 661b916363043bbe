/** Sign-in, sign-out, setup, and the filter before all pages. */
package org.warder.ui.signin;
