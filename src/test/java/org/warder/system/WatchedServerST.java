package org.warder.system;

import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/** All tests of what a server tells those who run it, as one, so that they share the server. */
@Suite
@SelectClasses({HttpsOnly.class, JsonLogs.class, Traces.class, Shutdown.class})
class WatchedServerST {}
