package org.warder.system.peers;

import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;
import org.warder.system.ui.OtherServer;

/** All tests of servers that share a database as one, so that they share the servers. */
@Suite
@SelectClasses({
  TwoServers.class,
  WhatServersShare.class,
  SilentDatabase.class,
  OtherServer.class,
  ThreeServers.class
})
class SeveralServersST {}
