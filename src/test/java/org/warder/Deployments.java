package org.warder;

import java.io.File;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What in-container tests deploy: the WAR as it was built, and the test itself. */
public final class Deployments {

  private Deployments() {}

  /** The built application with the test class and its helpers in it. */
  public static WebArchive warder(Class<?>... testClasses) {
    return ShrinkWrap.create(ZipImporter.class, "warder-it.war")
        .importFrom(new File("target/warder.war"))
        .as(WebArchive.class)
        .addClasses(testClasses)
        .addAsLibrary(jarOf(Assertions.class));
  }

  private static File jarOf(Class<?> type) {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }
}
