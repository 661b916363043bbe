package org.warder;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.test.spi.client.deployment.DeploymentScenarioGenerator;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.warder.system.AnswerAssert;
import org.warder.system.AtOnce;
import org.warder.system.Fixtures;
import org.warder.system.Fixtures.Made;
import org.warder.system.Http;
import org.warder.system.Json;

/**
 * What each in-container test asks for, the same for all: the WAR as built, with the tests in it.
 */
public class OneDeployment implements DeploymentScenarioGenerator {

  private static final String TESTS_WITHOUT_CONTAINER = ".*/(system|ui|cli)/.*|.*(Test|ST)\\.class";

  @Override
  public List<DeploymentDescription> generate(TestClass test) {
    return List.of(new DeploymentDescription("_DEFAULT_", warder()));
  }

  private static WebArchive warder() {
    WebArchive war =
        ShrinkWrap.create(ZipImporter.class, "warder-it.war")
            .importFrom(new File("target/warder.war"))
            .as(WebArchive.class);
    war.addPackages(true, Filters.exclude(TESTS_WITHOUT_CONTAINER), "org.warder")
        .addClasses(
            Http.class, AtOnce.class, AnswerAssert.class, Fixtures.class, Made.class, Json.class)
        .addAsLibrary(jarOf(Assertions.class));
    war.addAsWebInfResource(withoutRounds(war), "ejb-jar.xml");
    return war.setWebXML(forArquillian(war));
  }

  /**
   * With Arquillian's own servlet, which a library of its adds, and without the filter before the
   * pages, which responds that its path is not found.
   */
  private static StringAsset forArquillian(WebArchive war) {
    return new StringAsset(
        text(war, "WEB-INF/web.xml")
            .replace("<absolute-ordering/>", "")
            .replaceAll(
                "(?s)<filter-mapping>\\s*<filter-name>pages</filter-name>.*?</filter-mapping>",
                ""));
  }

  /**
   * Where nobody writes the use of tokens but tests: rounds would fall into what they do, by a
   * clock that they have stopped.
   */
  private static StringAsset withoutRounds(WebArchive war) {
    String rounds =
        """
        <enterprise-beans>
          <session>
            <ejb-name>UsageRounds</ejb-name>
            <init-on-startup>false</init-on-startup>
          </session>
        </enterprise-beans>
        """;
    return new StringAsset(
        text(war, "WEB-INF/ejb-jar.xml").replaceFirst("<interceptors>", rounds + "<interceptors>"));
  }

  private static String text(WebArchive war, String path) {
    try (InputStream file = war.get(path).getAsset().openStream()) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static File jarOf(Class<?> type) {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }
}
