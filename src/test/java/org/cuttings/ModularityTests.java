package org.cuttings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The boundaries between packages, as declared in each package-info. */
class ModularityTests {

    private static final ApplicationModules MODULES =
            ApplicationModules.of(CuttingsApplication.class);

    @Test
    void noPackageUsesMoreThanItDeclares() {
        assertThat(MODULES.stream()).isNotEmpty();
        MODULES.verify();
    }
}
