/** Clients that exist: those of InfluxData in their own code, its command line byte by byte. */
package org.warder.system.client;
