package org.tandemhelp;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tandemhelp.kernel.Route;

/** Walls that the compiler does not see. Modulith checks those between the modules. */
@AnalyzeClasses(packages = "org.tandemhelp", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule NO_PACKAGE_CYCLES =
            slices().matching("org.tandemhelp.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_SESSIONS_MODEL_IS_PLAIN_JAVA =
            noClasses()
                    .that()
                    .resideInAPackage("..session.model..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..",
                            "java.sql..",
                            "javax.sql..",
                            "java.net..",
                            "jakarta..",
                            "tools.jackson..")
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS =
            fields().should()
                    .notBeAnnotatedWith(Autowired.class)
                    .andShould()
                    .notBeAnnotatedWith(Value.class);

    @ArchTest
    static final ArchRule CONTROLLERS_LIVE_AT_THE_WEB =
            classes()
                    .that()
                    .areMetaAnnotatedWith(Controller.class)
                    .should()
                    .resideInAnyPackage("..web..", "..identity.gate", "..host.page", "..host.setup")
                    .andShould()
                    .notBePublic();

    @ArchTest
    static final ArchRule EVERY_HANDLER_SAYS_WHO_MAY_CALL_IT =
            methods()
                    .that()
                    .areMetaAnnotatedWith(RequestMapping.class)
                    .should()
                    .beAnnotatedWith(Route.class);

    @ArchTest
    static final ArchRule SQL_STAYS_IN_THE_STORES =
            classes()
                    .that()
                    .areAnnotatedWith(Repository.class)
                    .should()
                    .resideInAPackage("..store..");

    @ArchTest
    static final ArchRule ONLY_STORES_TALK_TO_THE_DATABASE =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("..store..", "..database..")
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(JdbcClient.class);

    @ArchTest
    static final ArchRule NO_PROCESS_IS_STARTED =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..database..")
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(ProcessBuilder.class)
                    .orShould()
                    .callMethodWhere(
                            target(owner(assignableTo(Runtime.class))).and(target(name("exec"))));

    @ArchTest
    static final ArchRule THE_KERNEL_HOLDS_NO_BEANS =
            noClasses()
                    .that()
                    .resideInAPackage("..kernel..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework.stereotype..",
                            "org.springframework.context..",
                            "org.springframework.beans..",
                            "org.springframework.jdbc..",
                            "org.springframework.web..");
}
