package org.cuttings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.NamedInterface;
import org.springframework.modulith.core.ApplicationModuleDependency;
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
            String[] declared =
                    Class.forName(description)
                            .getAnnotation(ApplicationModule.class)
                            .allowedDependencies();

            assertThat(
                            module.getDirectDependencies(MODULES).stream()
                                    .map(ModularityTests::declaration)
                                    .distinct())
                    .as(description)
                    .containsExactlyInAnyOrder(declared);
        }
    }

    /** How the use of a type is declared: as its module, or as the part of it, module::part. */
    private static String declaration(ApplicationModuleDependency used) {
        String module = used.getTargetModule().getIdentifier().toString();
        NamedInterface part =
                used.getTargetType().reflect().getNestHost().getAnnotation(NamedInterface.class);
        return part == null ? module : module + "::" + part.value()[0];
    }
}
