package org.cuttings;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import org.jspecify.annotations.NullMarked;

/** What the packages hold to, beyond the arrows between them. */
@AnalyzeClasses(packages = "org.cuttings", importOptions = DoNotIncludeTests.class)
class HouseRulesTests {

    @ArchTest
    static final ArchRule theSearchEngineLivesInSearch =
            home("search", "org.hibernate.search..", "org.apache.lucene..", "com.google.gson..");

    @ArchTest static final ArchRule theHtmlParserLivesInIngest = home("ingest", "org.jsoup..");

    @ArchTest
    static final ArchRule archivesAreOpenedInIngest =
            home("ingest", "org.apache.commons.compress..", "org.netpreserve..");

    @ArchTest
    static final ArchRule documentsAreReadInIngest =
            home("ingest", "org.apache.tika..", "org.apache.poi..", "org.apache.pdfbox..");

    @ArchTest static final ArchRule mailIsReadInIngest = home("ingest", "org.apache.james..");

    @ArchTest
    static final ArchRule tablesAreReadInIngest = home("ingest", "org.apache.commons.csv..");

    @ArchTest static final ArchRule characterSetsAreToldInIngest = home("ingest", "com.ibm.icu..");

    @ArchTest
    static final ArchRule theEmbeddedDatabaseLivesInDatabase = home("database", "org.h2..");

    @ArchTest
    static final ArchRule languageModelsLiveInLanguage =
            home("language", "opennlp..", "ai.onnxruntime..");

    @ArchTest static final ArchRule keysAreMadeInArticle = home("article", "io.hypersistence..");

    @ArchTest
    static final ArchRule versionsAreComparedInDifference =
            home("difference", "com.github.difflib..");

    // Pages and the API learn who is asking from java.security.Principal.
    @ArchTest static final ArchRule answersAreKeptInCrowd = home("crowd", "com.github.benmanes..");

    @ArchTest
    static final ArchRule signingInIsCheckedInAccess =
            home(
                    "access",
                    "com.eatthepath.otp..",
                    "com.nulabinc.zxcvbn..",
                    "org.apache.commons.codec.binary..");

    @ArchTest static final ArchRule codesAreDrawnInReader = home("reader", "io.nayuki..");

    @ArchTest
    static final ArchRule securityLivesInAccess = home("access", "org.springframework.security..");

    @ArchTest
    static final ArchRule theContractOfTheApiIsWrittenInApi =
            home("api", "io.swagger..", "org.springdoc..");

    @ArchTest
    static final ArchRule noTwoPackagesNeedEachOther =
            slices().matching("org.cuttings.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule everyPackageIsNullMarked =
            classes()
                    .should(
                            be(
                                    describe(
                                            "in a package marked @NullMarked",
                                            type ->
                                                    type.getPackage()
                                                            .isAnnotatedWith(NullMarked.class))));

    @ArchTest
    static final ArchRule namesAreWordsOfTheNewsroom =
            noClasses()
                    .should()
                    .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Data|Info)")
                    .because("such a word says nothing; name what the class knows or does");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest static final ArchRule nothingIsPrinted = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest static final ArchRule oneWayToWriteTheLog = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule jsonHasNoEntityInIt =
            fields().that()
                    .areDeclaredInClassesThat(
                            describe(
                                    "are records of the API",
                                    type -> type.isRecord() && isOfTheApi(type)))
                    .should(be(describe("free of entities", HouseRulesTests::withoutEntity)))
                    .because("the shape of the JSON is a promise, the shape of an entity is not");

    @ArchTest
    static final ArchRule theApiAnswersWithItsOwnTypes =
            methods()
                    .that()
                    .areDeclaredInClassesThat()
                    .resideInAPackage("org.cuttings.api..")
                    .and()
                    .arePublic()
                    .should(be(describe("free of entities", HouseRulesTests::answersNoEntity)));

    // The description of the API knows a shape by its simple name only.
    @ArchTest
    static void noTwoShapesOfTheApiHaveOneName(JavaClasses classes) {
        assertThat(classes)
                .filteredOn(type -> type.isRecord() && isOfTheApi(type))
                .extracting(JavaClass::getSimpleName)
                .doesNotHaveDuplicates();
    }

    private static ArchRule home(String home, String... library) {
        return noClasses()
                .that()
                .resideOutsideOfPackage("org.cuttings." + home + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library)
                .because("its home is " + home);
    }

    private static boolean isOfTheApi(JavaClass type) {
        return (type.getPackageName() + ".").startsWith("org.cuttings.api.");
    }

    private static boolean withoutEntity(JavaField field) {
        return withoutEntity(field.getType());
    }

    private static boolean answersNoEntity(JavaMethod method) {
        return withoutEntity(method.getReturnType());
    }

    private static boolean withoutEntity(JavaType type) {
        DescribedPredicate<JavaClass> entity =
                describe("entity", raw -> raw.isAnnotatedWith(Entity.class));
        return type.getAllInvolvedRawTypes().stream().noneMatch(entity);
    }
}
