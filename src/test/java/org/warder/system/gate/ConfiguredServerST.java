package org.warder.system.gate;

import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;
import org.warder.system.ConfiguredServer;
import org.warder.system.gate.proxy.NginxCache;

/** All tests of what README's settings change as one, so that they share the server. */
@Suite
@SelectClasses({ConfiguredServer.class, GateCache.class, GateSettings.class, NginxCache.class})
class ConfiguredServerST {}
