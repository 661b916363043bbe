/**
 * HTTPS by certificate files. Open Liberty reads key stores of its own form alone, and reads its
 * configuration before the application runs; so the application writes both, at its start and when
 * the files change (src/docs/architecture.md, Certificates).
 */
package org.warder.tls;
