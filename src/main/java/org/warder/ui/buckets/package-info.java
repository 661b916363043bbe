/** Buckets of the organization at hand. */
package org.warder.ui.buckets;
