/** The gate, asked as proxies ask it. */
package org.warder.system.gate;
