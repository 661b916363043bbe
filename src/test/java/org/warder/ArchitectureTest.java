package org.warder;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.warder.security.Caller;
import org.warder.security.RequiresPermission;
import org.warder.security.Secured;

/** The arrows between packages, and that no service method forgets its permission. */
@AnalyzeClasses(packages = "org.warder", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String JDK = "java..";

  @ArchTest
  static final ArchRule arrows =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("id")
          .definedBy("org.warder.id..")
          .layer("error")
          .definedBy("org.warder.error..")
          .layer("paging")
          .definedBy("org.warder.paging..")
          .layer("permission")
          .definedBy("org.warder.permission..")
          .layer("security")
          .definedBy("org.warder.security..")
          .layer("database")
          .definedBy("org.warder.database..")
          .layer("user")
          .definedBy("org.warder.user..")
          .layer("org")
          .definedBy("org.warder.org..")
          .layer("bucket")
          .definedBy("org.warder.bucket..")
          .layer("telegraf")
          .definedBy("org.warder.telegraf..")
          .layer("token")
          .definedBy("org.warder.token..")
          .layer("session")
          .definedBy("org.warder.session..")
          .layer("access")
          .definedBy("org.warder.access..")
          .layer("setup")
          .definedBy("org.warder.setup..")
          .layer("api")
          .definedBy("org.warder.api..")
          .optionalLayer("ui")
          .definedBy("org.warder.ui..")
          .optionalLayer("cli")
          .definedBy("org.warder.cli..")
          .whereLayer("id")
          .mayNotAccessAnyLayer()
          .whereLayer("error")
          .mayNotAccessAnyLayer()
          .whereLayer("paging")
          .mayOnlyAccessLayers("error", "id")
          .whereLayer("permission")
          .mayOnlyAccessLayers("error", "id")
          .whereLayer("security")
          .mayOnlyAccessLayers("permission", "error", "id")
          .whereLayer("database")
          .mayOnlyAccessLayers("permission", "paging", "error", "id")
          .whereLayer("user")
          .mayOnlyAccessLayers("security", "permission", "database", "paging", "error", "id")
          .whereLayer("org")
          .mayOnlyAccessLayers(
              "user", "security", "permission", "database", "paging", "error", "id")
          .whereLayer("bucket")
          .mayOnlyAccessLayers(
              "org", "user", "security", "permission", "database", "paging", "error", "id")
          .whereLayer("telegraf")
          .mayOnlyAccessLayers(
              "org", "user", "security", "permission", "database", "paging", "error", "id")
          .whereLayer("token")
          .mayOnlyAccessLayers(
              "telegraf",
              "bucket",
              "org",
              "user",
              "security",
              "permission",
              "database",
              "paging",
              "error",
              "id")
          .whereLayer("session")
          .mayOnlyAccessLayers(
              "token", "org", "user", "security", "permission", "database", "paging", "error", "id")
          .whereLayer("access")
          .mayOnlyAccessLayers(
              "token",
              "session",
              "org",
              "user",
              "bucket",
              "security",
              "permission",
              "database",
              "paging",
              "error",
              "id")
          .whereLayer("api")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("ui")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("cli")
          .mayNotAccessAnyLayer();

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
  static final ArchRule onlyTheCommandLineKnowsItsLibraries =
      classes()
          .that()
          .resideOutsideOfPackage("org.warder.cli..")
          .should()
          .onlyDependOnClassesThat(
              DescribedPredicate.not(resideInAnyPackage("picocli..", "org.tomlj..")));

  @ArchTest
  static final ArchRule repositoriesAreTheFeaturesOwn =
      classes().that().haveSimpleNameEndingWith("Repository").should().bePackagePrivate();

  /** Directories ask for no permission: adapters ask the services, which do. */
  @ArchTest
  static final ArchRule adaptersUseNoDirectory =
      noClasses()
          .that()
          .resideInAnyPackage("org.warder.api..", "org.warder.ui..", "org.warder.cli..")
          .should()
          .dependOnClassesThat()
          .haveSimpleNameEndingWith("Directory");

  /** Pages ask what the caller may do; what it takes for that is for services to know. */
  @ArchTest
  static final ArchRule pagesCheckNoPermissionByHand =
      noClasses()
          .that()
          .resideInAPackage("org.warder.ui..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Caller.class);

  /** Services are the container's; what is plain can be made, and tested, without it. */
  @ArchTest
  static final ArchRule plainBeansTakeWhatTheyNeedByConstructor =
      noFields()
          .that()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackages("org.warder.ui..", "org.warder.cli..")
          .and()
          .areDeclaredInClassesThat(
              annotatedWith(Dependent.class)
                  .or(annotatedWith(ApplicationScoped.class))
                  .or(annotatedWith(RequestScoped.class)))
          .should()
          .beAnnotatedWith(Inject.class);

  @ArchTest
  static final ArchRule servicesAreSecured =
      classes()
          .that()
          .areAnnotatedWith("jakarta.ejb.Stateless")
          .should()
          .beAnnotatedWith(Secured.class);

  @ArchTest
  static final ArchRule serviceMethodsDeclareTheirPermission =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Secured.class)
          .and()
          .arePublic()
          .should(declareAPermission());

  private static ArchCondition<JavaMethod> declareAPermission() {
    return new ArchCondition<>("declare a permission or @PermitAll, and not both") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean declares = method.isAnnotatedWith(RequiresPermission.class);
        boolean open = method.isAnnotatedWith(PermitAll.class);
        events.add(new SimpleConditionEvent(method, declares != open, method.getFullName()));
      }
    };
  }

  @Test
  void everyPackageTellsItsJob() throws IOException {
    Path root = Path.of("src/main/java");
    try (Stream<Path> files = Files.walk(root)) {
      List<Path> silent =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(Path::getParent)
              .distinct()
              .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
              .toList();

      assertThat(silent).isEmpty();
    }
  }
}
