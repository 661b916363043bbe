package org.warder;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;

/** The arrows between packages (src/docs/architecture.md, Arrows). */
@AnalyzeClasses(packages = "org.warder", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String JDK = "java..";

  /** The packages, and which others each may use. */
  private static final String ARROWS =
      """
      id         |
      error      |
      settings   |
      tls        | settings
      cli        |
      paging     | error id
      permission | error id
      gate       | permission error id
      security   | permission error id
      database   | permission paging settings error id
      usage      | permission database settings error id
      user       | security permission database paging error id
      org        | user security permission database paging error id
      bucket     | org user security permission database paging error id
      telegraf   | org user security permission database paging error id
      token      | usage telegraf bucket org user security permission database paging settings error id
      session    | token org user security permission database paging error id
      access     | usage gate session token bucket org user security permission database paging settings error id
      setup      | token bucket org user security permission database paging error id
      api        | usage setup access gate session token telegraf bucket org user security permission database paging settings error id
      ui         | usage setup access session token telegraf bucket org user security permission database paging settings error id
      """;

  @ArchTest static final ArchRule arrows = arrows();

  @ArchTest
  static final ArchRule features = slices().matching("org.warder.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule heartIsPlainJava =
      classes()
          .that()
          .resideInAnyPackage("org.warder.permission..", "org.warder.error..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  JDK, "org.warder.permission..", "org.warder.error..", "org.warder.id.."));

  /** What the gate decides for each request waits for nothing and can be tested in milliseconds. */
  @ArchTest
  static final ArchRule theGateIsPlainJava =
      classes()
          .that()
          .resideInAPackage("org.warder.gate..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  JDK,
                  "org.warder.gate..",
                  "org.warder.permission..",
                  "org.warder.error..",
                  "org.warder.id..",
                  "org.snakeyaml.engine.."));

  @ArchTest
  static final ArchRule identifiersArePlainJava =
      classes()
          .that()
          .resideInAPackage("org.warder.id..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(JDK, "org.warder.id..", "com.github.f4b6a3.tsid.."));

  @ArchTest
  static final ArchRule onlyTheApiKnowsHttp =
      classes()
          .that()
          .resideOutsideOfPackages("org.warder.api..", "org.warder.ui..")
          .should()
          .onlyDependOnClassesThat(
              DescribedPredicate.not(
                  resideInAnyPackage(
                      "jakarta.ws.rs..", "jakarta.servlet..", "com.fasterxml.jackson..")));

  @ArchTest
  static final ArchRule onlyThePagesKnowFaces =
      classes()
          .that()
          .resideOutsideOfPackage("org.warder.ui..")
          .should()
          .onlyDependOnClassesThat(
              DescribedPredicate.not(resideInAnyPackage("jakarta.faces..", "org.primefaces..")));

  @ArchTest
  static final ArchRule onlyTheGateKnowsYaml =
      classes()
          .that()
          .resideOutsideOfPackage("org.warder.gate.route..")
          .should()
          .onlyDependOnClassesThat(
              DescribedPredicate.not(resideInAnyPackage("org.snakeyaml.engine..")));

  /** Where Derby is used, PostgreSQL's driver need not be there. */
  @ArchTest
  static final ArchRule onlyTheChannelKnowsTheDriver =
      classes()
          .that()
          .doNotHaveFullyQualifiedName("org.warder.database.peers.ChannelConnection")
          .should()
          .onlyDependOnClassesThat(DescribedPredicate.not(resideInAnyPackage("org.postgresql..")));

  @ArchTest
  static final ArchRule onlyTheCommandLineKnowsItsLibraries =
      classes()
          .that()
          .resideOutsideOfPackage("org.warder.cli..")
          .should()
          .onlyDependOnClassesThat(
              DescribedPredicate.not(resideInAnyPackage("picocli..", "org.tomlj..")));

  private static ArchRule arrows() {
    LayeredArchitecture rule =
        Architectures.layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String[] row : rows()) {
      rule = rule.layer(row[0]).definedBy("org.warder." + row[0] + "..");
    }
    for (String[] row : rows()) {
      rule =
          row[1].isEmpty()
              ? rule.whereLayer(row[0]).mayNotAccessAnyLayer()
              : rule.whereLayer(row[0]).mayOnlyAccessLayers(row[1].split(" "));
    }
    return rule.ensureAllClassesAreContainedInArchitecture();
  }

  private static List<String[]> rows() {
    return ARROWS.lines().map(row -> row.split(" *\\| ?", 2)).toList();
  }
}
