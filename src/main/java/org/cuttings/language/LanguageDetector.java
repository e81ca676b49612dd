package org.cuttings.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.springframework.stereotype.Component;

/** Tells in which language a text is written. */
@Component
public class LanguageDetector {

    private static final String MODEL = "/langdetect-183.bin";
    private static final int LONGEST_SAMPLE = 5_000;
    private static final int FEWEST_LETTERS = 20;

    /** The least lead of the likeliest language; the model knows 103, so 0.02 is already a sign. */
    private static final double LEAST_CONFIDENCE = 0.03;

    private final LanguageDetectorModel model = load();
    private final Map<String, String> tags = tags();

    private static LanguageDetectorModel load() {
        try (InputStream in = LanguageDetector.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new IllegalStateException("The language model " + MODEL + " is missing");
            }
            return new LanguageDetectorModel(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two-letter tags by the three-letter codes of ISO 639-3 that the model speaks. */
    private static Map<String, String> tags() {
        Map<String, String> tags = new HashMap<>();
        for (String language : Locale.getISOLanguages()) {
            tags.put(Locale.forLanguageTag(language).getISO3Language(), language);
        }
        tags.putAll(
                Map.of(
                        "cmn", "zh", "pes", "fa", "ekk", "et", "lvs", "lv", "nob", "nb", "plt",
                        "mg"));
        return Map.copyOf(tags);
    }

    /** The BCP 47 tag of the text's language, such as "en", or "und" where it cannot be told. */
    public String detect(String text) {
        String sample = text.length() > LONGEST_SAMPLE ? text.substring(0, LONGEST_SAMPLE) : text;
        if (sample.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
            return "und";
        }
        Language best = new LanguageDetectorME(model).predictLanguage(sample);
        return best.getConfidence() < LEAST_CONFIDENCE
                ? "und"
                : tags.getOrDefault(best.getLang(), best.getLang());
    }
}
