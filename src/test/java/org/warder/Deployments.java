package org.warder;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What in-container tests deploy: the WAR as it was built, and the test itself. */
public final class Deployments {

  private Deployments() {}

  /** The built application with the test class and its helpers in it. */
  public static WebArchive warder(Class<?>... testClasses) {
    WebArchive war =
        ShrinkWrap.create(ZipImporter.class, "warder-it.war")
            .importFrom(new File("target/warder.war"))
            .as(WebArchive.class)
            .addClasses(testClasses)
            .addAsLibrary(jarOf(Assertions.class));
    return war.setWebXML(forArquillian(war));
  }

  /**
   * With Arquillian's own servlet, which a library of its adds, and without the filter before the
   * pages, which responds that its path is not found.
   */
  private static StringAsset forArquillian(WebArchive war) {
    try (InputStream webXml = war.get("WEB-INF/web.xml").getAsset().openStream()) {
      String text = new String(webXml.readAllBytes(), StandardCharsets.UTF_8);
      return new StringAsset(
          text.replace("<absolute-ordering/>", "")
              .replaceAll(
                  "(?s)<filter-mapping>\\s*<filter-name>pages</filter-name>.*?</filter-mapping>",
                  ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static File jarOf(Class<?> type) {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }
}
