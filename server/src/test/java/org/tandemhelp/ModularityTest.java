package org.tandemhelp;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The walls between the modules, as their package-info files draw them. */
class ModularityTest {

    // The generated messages of the protocol are a library of their own, not a module of the
    // server.
    @Test
    void modulesKeepTheirWalls() {
        ApplicationModules.of(
                        TandemServer.class,
                        JavaClass.Predicates.resideInAPackage("org.tandemhelp.protocol.."))
                .verify();
    }
}
