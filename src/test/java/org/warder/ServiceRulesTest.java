package org.warder;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.warder.security.Caller;
import org.warder.security.RequiresPermission;
import org.warder.security.Secured;

/** No service method forgets its permission, and nobody gets around the services. */
@AnalyzeClasses(packages = "org.warder", importOptions = ImportOption.DoNotIncludeTests.class)
class ServiceRulesTest {

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

  /** What is in memory is asked without a permission, too. */
  @ArchTest
  static final ArchRule adaptersUseNothingKnown =
      noClasses()
          .that()
          .resideInAnyPackage("org.warder.api..", "org.warder.ui..", "org.warder.cli..")
          .should()
          .dependOnClassesThat()
          .haveSimpleNameStartingWith("Known");

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
}
