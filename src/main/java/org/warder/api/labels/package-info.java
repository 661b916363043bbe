/** Labels, which Warder does not keep: clients that clone something ask for its labels. */
package org.warder.api.labels;
