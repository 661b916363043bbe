/**
 * {@code warder config}: manages the config file; no request is sent. The active config changes
 * here and nowhere else.
 */
package org.warder.cli.config;
