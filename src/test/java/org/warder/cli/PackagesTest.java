package org.warder.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the command line's own packages. */
@AnalyzeClasses(packages = "org.warder.cli", importOptions = ImportOption.DoNotIncludeTests.class)
class PackagesTest {

  @ArchTest
  static final ArchRule packages =
      slices().matching("org.warder.cli.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule httpKnowsNoApi =
      noClasses()
          .that()
          .resideInAPackage("org.warder.cli.http..")
          .should()
          .dependOnClassesThat(resideInAnyPackage("org.warder.cli.api..", "jakarta.json.."));

  @ArchTest
  static final ArchRule onlyTheApiSendsRequests =
      classes()
          .that()
          .haveFullyQualifiedName("org.warder.cli.http.Response")
          .should()
          .onlyHaveDependentClassesThat(
              resideInAnyPackage("org.warder.cli.http..", "org.warder.cli.api.."));
}
