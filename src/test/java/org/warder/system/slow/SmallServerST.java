package org.warder.system.slow;

import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;
import org.warder.system.sessions.HashingLoad;
import org.warder.system.sessions.TrustedProxies;
import org.warder.system.tokens.TokensPerOwner;

/** All tests of a server with little room for its clients as one, so that they share it. */
@Suite
@SelectClasses({
  TrustedProxies.class,
  HashingLoad.class,
  LateBodies.class,
  SlowReaders.class,
  SlowWriters.class,
  TokensPerOwner.class
})
class SmallServerST {}
