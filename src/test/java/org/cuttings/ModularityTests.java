package org.cuttings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
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

    @Test
    void noPackageDeclaresMoreThanItUses() throws ClassNotFoundException {
        for (org.springframework.modulith.core.ApplicationModule module : MODULES) {
            String description = module.getBasePackage().getName() + ".package-info";
            // a part of a module is declared as module::part
            String[] declared =
                    Arrays.stream(
                                    Class.forName(description)
                                            .getAnnotation(ApplicationModule.class)
                                            .allowedDependencies())
                            .map(used -> used.replaceFirst("::.*", ""))
                            .toArray(String[]::new);

            assertThat(
                            module.getDirectDependencies(MODULES)
                                    .uniqueModules()
                                    .map(used -> used.getIdentifier().toString()))
                    .as(description)
                    .containsExactlyInAnyOrder(declared);
        }
    }
}
