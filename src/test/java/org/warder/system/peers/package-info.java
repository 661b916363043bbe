/** Several servers on one PostgreSQL database (src/docs/deployment.md, Several servers). */
package org.warder.system.peers;
