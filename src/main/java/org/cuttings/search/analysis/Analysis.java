package org.cuttings.search.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.util.ClasspathResourceLoader;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/**
 * Makes words out of text. In all languages capitals and accents do not matter, Arabic letters that
 * are written in several ways are one, and an underscore parts words; in some, see {@link
 * Language}, words are found in every form beside the exact one.
 */
public final class Analysis implements LuceneAnalysisConfigurer {

    /** The analyser of texts; each language has its own, see {@link Language#field}. */
    public static final String TEXT = "text";

    /** The analyser of names, which have no forms. */
    public static final String NAMES = Language.OTHER.field(TEXT);

    /**
     * Words that seem to lie between one text of a field and the next, so that they are not near
     * each other. What Elasticsearch and OpenSearch have by default; Lucene has none.
     */
    static final int GAP = 100;

    private static final Map<Language, Analyzer> WORDS = new EnumMap<>(Language.class);
    private static final Map<Language, Analyzer> STEMS = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            WORDS.put(language, analyser(language, true));
            STEMS.put(language, analyser(language, false));
        }
    }

    /** What makes words out of the texts of articles in a language, given by its BCP 47 tag. */
    public static Analyzer of(String tag) {
        return words(Language.of(tag));
    }

    /** What makes words out of names, which have no forms. */
    public static Analyzer ofNames() {
        return words(Language.OTHER);
    }

    /**
     * What makes only the common forms of words in a language, given by its BCP 47 tag, and not the
     * words as they are written beside them: what has a common form is found by it, in half the
     * time.
     */
    public static Analyzer ofStems(String tag) {
        return Objects.requireNonNull(STEMS.get(Language.of(tag)));
    }

    private static Analyzer words(Language language) {
        return Objects.requireNonNull(WORDS.get(language));
    }

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        for (Language language : Language.values()) {
            context.analyzer(language.field(TEXT)).instance(words(language));
        }
    }

    private static Analyzer analyser(Language language, boolean exact) {
        try {
            CustomAnalyzer.Builder words =
                    CustomAnalyzer.builder(new ClasspathResourceLoader(Analysis.class))
                            .withPositionIncrementGap(GAP)
                            .addCharFilter("mapping", "mapping", "underscores.txt")
                            .withTokenizer("standard")
                            .addTokenFilter("lowercase")
                            .addTokenFilter("elision")
                            .addTokenFilter("decimalDigit")
                            .addTokenFilter("arabicNormalization");
            if (language == Language.ENGLISH) {
                words.addTokenFilter("englishPossessive");
            }
            if (language == Language.GERMAN) {
                words.addTokenFilter("germanNormalization");
            }
            words.addTokenFilter("asciiFolding");
            if (language != Language.OTHER && exact) {
                stem(words.addTokenFilter("keywordRepeat"), language)
                        .addTokenFilter("removeDuplicates");
            } else {
                stem(words, language);
            }
            return words.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CustomAnalyzer.Builder stem(CustomAnalyzer.Builder words, Language language)
            throws IOException {
        return switch (language) {
            case ENGLISH -> words.addTokenFilter("kStem");
            case FRENCH -> words.addTokenFilter("frenchLightStem");
            case GERMAN -> words.addTokenFilter("germanLightStem");
            case SPANISH -> words.addTokenFilter("spanishLightStem");
            case ITALIAN -> words.addTokenFilter("italianLightStem");
            case PORTUGUESE -> words.addTokenFilter("portugueseLightStem");
            case DUTCH -> words.addTokenFilter("snowballPorter", "language", "Dutch");
            case RUSSIAN -> words.addTokenFilter("russianLightStem");
            case ARABIC -> words.addTokenFilter("arabicStem");
            case OTHER -> words;
        };
    }
}
