/**
 * System tests: real clients against running servers. {@link org.warder.system.Warder} is the one
 * that most tests share.
 */
package org.warder.system;
