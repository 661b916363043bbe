package org.warder.system.databases;

import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;
import org.warder.system.ui.LongList;
import org.warder.system.ui.Restart;

/**
 * All tests of what is the same on both databases, or needs one of them, as one, so that they share
 * the servers.
 */
@Suite
@SelectClasses({
  Restart.class,
  LongList.class,
  Backups.class,
  BucketMembers.class,
  DeletionRaces.class,
  ExactNames.class,
  Filters.class,
  KilledServers.class,
  Numbers.class,
  Postgres.class,
  RequestCosts.class,
  Retries.class,
  RevocationsUnderLoad.class,
  SearchIndexes.class,
  Searches.class,
  SingleResource.class,
  SystemBuckets.class,
  Texts.class,
  UnfinishedBackups.class,
  Usage.class,
  UsageOff.class
})
class BothDatabasesST {}
