/** Requests and responses, whatever the resource. */
package org.warder.system.protocol;
