package org.warder.database;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;

/** A schema that a newer version has changed: Flyway warns of it, and lets an older one go on. */
final class NewerSchema {

  private NewerSchema() {}

  /** What is wrong where a newer version has changed the schema, which this one does not know. */
  static Optional<String> mistake(Flyway flyway) {
    MigrationInfo[] all = flyway.info().all();
    Optional<MigrationVersion> known =
        Arrays.stream(all)
            .filter(migration -> !isNewer(migration))
            .map(MigrationInfo::getVersion)
            // Flyway's own row about the schema has none.
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder());
    return Arrays.stream(all)
        .filter(NewerSchema::isNewer)
        .map(MigrationInfo::getVersion)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .map(
            version ->
                "DB_URL must name a database of this version of Warder or an older one: its schema"
                    + " has version %s, and this one knows %s at most; start the newer one again"
                        .formatted(version, known.map(Object::toString).orElse("none")));
  }

  private static boolean isNewer(MigrationInfo migration) {
    return migration.getState() == MigrationState.FUTURE_SUCCESS
        || migration.getState() == MigrationState.FUTURE_FAILED;
  }
}
