/**
 * Every error as JSON with a code and a message, whoever raised it: a service, a resource or the
 * container.
 */
package org.warder.api.errors;
