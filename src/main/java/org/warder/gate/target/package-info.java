/**
 * The target of the original request, path and query as they came (RFC 9112, section 3.2), read in
 * the one way in which every backend reads it, or not at all.
 */
package org.warder.gate.target;
