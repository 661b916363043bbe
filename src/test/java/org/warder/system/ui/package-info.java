/**
 * The operators' pages in a browser: headless Chromium, driven through page objects, so that a test
 * reads like the steps of the documentation.
 */
package org.warder.system.ui;
