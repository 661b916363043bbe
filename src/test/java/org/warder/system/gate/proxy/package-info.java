/**
 * The shipped configurations of proxies (src/docs/gate), run by the proxies themselves between a
 * client that sends any bytes and a backend that writes down what it gets.
 */
package org.warder.system.gate.proxy;
