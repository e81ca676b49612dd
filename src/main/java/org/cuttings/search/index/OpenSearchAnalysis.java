package org.cuttings.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cuttings.search.analysis.Analysis;
import org.cuttings.search.analysis.Language;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;

/** Has OpenSearch make the same words out of text as {@link Analysis} does here. */
final class OpenSearchAnalysis implements ElasticsearchAnalysisConfigurer {

    private static final String UNDERSCORES = "underscores";
    private static final String POSSESSIVE = "possessive_english";

    @Override
    public void configure(ElasticsearchAnalysisConfigurationContext context) {
        context.charFilter(UNDERSCORES)
                .type("pattern_replace")
                .param("pattern", "_")
                .param("replacement", " ");
        context.tokenFilter(POSSESSIVE).type("stemmer").param("language", POSSESSIVE);
        for (Language language : Language.values()) {
            String stemmer = stemmer(language);
            if (language != Language.OTHER) {
                context.tokenFilter(name(language)).type("stemmer").param("language", stemmer);
            }
            context.analyzer(language.field(Analysis.TEXT))
                    .custom()
                    .tokenizer("standard")
                    .charFilters(UNDERSCORES)
                    .tokenFilters(filters(language).toArray(String[]::new));
        }
    }

    private static List<String> filters(Language language) {
        List<String> filters =
                new ArrayList<>(
                        List.of("lowercase", "elision", "decimal_digit", "arabic_normalization"));
        if (language == Language.ENGLISH) {
            filters.add(POSSESSIVE);
        }
        if (language == Language.GERMAN) {
            filters.add("german_normalization");
        }
        filters.add("asciifolding");
        if (language != Language.OTHER) {
            filters.addAll(List.of("keyword_repeat", name(language), "remove_duplicates"));
        }
        return filters;
    }

    private static String name(Language language) {
        return "forms_" + language.name().toLowerCase(Locale.ROOT);
    }

    private static String stemmer(Language language) {
        return switch (language) {
            case ENGLISH -> "light_english"; // which is KStem
            case FRENCH -> "light_french";
            case GERMAN -> "light_german";
            case SPANISH -> "light_spanish";
            case ITALIAN -> "light_italian";
            case PORTUGUESE -> "light_portuguese";
            case DUTCH -> "dutch";
            case RUSSIAN -> "light_russian";
            case ARABIC -> "arabic";
            case OTHER -> "";
        };
    }
}
