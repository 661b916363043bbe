/** Buckets of the current organization. */
package org.warder.ui.buckets;
