/**
 * Every error as JSON with a code and a message, whoever raised it: a service, a resource or the
 * container (src/docs/api.md, Errors).
 */
package org.warder.api.errors;
