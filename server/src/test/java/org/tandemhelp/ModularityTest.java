package org.tandemhelp;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The walls between the modules, as their package-info files draw them. */
class ModularityTest {

    @Test
    void modulesKeepTheirWalls() {
        ApplicationModules.of(TandemServer.class).verify();
    }
}
