package org.cuttings.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTests {

    private static final LanguageDetector DETECTOR = new LanguageDetector();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The council has decided to rebuild the old pier, the mayor said on Monday.",
                "fr | Le conseil municipal a décidé de reconstruire le vieux port, a déclaré la maire.",
                "de | Der Stadtrat hat beschlossen, den alten Hafen wieder aufzubauen, sagte die Bürgermeisterin.",
                "es | El ayuntamiento ha decidido reconstruir el viejo puerto, dijo la alcaldesa el lunes.",
                "ar | قرر مجلس المدينة إعادة بناء الميناء القديم، كما قالت رئيسة البلدية يوم الاثنين",
                "und | 12",
                "und | OK",
            })
    void aLanguageIsToldFromASentence(String language, String text) {
        assertThat(DETECTOR.detect(text)).isEqualTo(language);
    }
}
