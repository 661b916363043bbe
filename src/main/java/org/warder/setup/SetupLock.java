package org.warder.setup;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that setup locks, so that of two at once the second finds the first's work. */
@Entity
@Table(name = "onboarding")
class SetupLock {

  static final int ID = 1;

  @Id private int id;
}
