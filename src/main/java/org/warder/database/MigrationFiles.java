package org.warder.database;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.Location;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.flywaydb.core.internal.resource.classpath.ClassPathResource;
import org.flywaydb.core.internal.scanner.LocationScannerCache;
import org.flywaydb.core.internal.scanner.ResourceNameCache;
import org.flywaydb.core.internal.scanner.Scanner;

/**
 * The migrations, as Flyway finds them. It would not read them where the program lies in a folder
 * whose name has a blank: it looks there for an address as people write it among those of the class
 * path, which are encoded. Without such an address it takes the first file of that name.
 */
final class MigrationFiles implements ResourceProvider {

  static final String LOCATION = "classpath:db/migration";

  private final ClassLoader loader;
  private final Scanner<JavaMigration> scanner;

  MigrationFiles(Configuration configuration) {
    loader = configuration.getClassLoader();
    scanner =
        new Scanner<>(
            JavaMigration.class,
            false,
            new ResourceNameCache(),
            new LocationScannerCache(),
            configuration);
  }

  @Override
  public LoadableResource getResource(String name) {
    LoadableResource found = scanner.getResource(name);
    return found == null ? null : readable(found);
  }

  @Override
  public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
    List<LoadableResource> found = List.copyOf(scanner.getResources(prefix, suffixes));
    return found.stream().map(this::readable).toList();
  }

  private LoadableResource readable(LoadableResource found) {
    return new ClassPathResource(
        new Location(LOCATION), found.getAbsolutePath(), loader, StandardCharsets.UTF_8);
  }
}
