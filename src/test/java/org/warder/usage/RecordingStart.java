package org.warder.usage;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Begins to record uses, as {@link UsageRounds} does, which tests have not started. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class RecordingStart {

  @Inject private UsageRecording recording;

  @PostConstruct
  void start() {
    recording.start();
  }
}
