/**
 * System tests: real clients against a running server, which Maven has started. {@link
 * org.warder.system.Warder} is the server as tests see it.
 */
package org.warder.system;
