package org.cuttings.search;

import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/**
 * Makes words out of text, for all languages alike: capitals and accents do not matter, Arabic
 * letters that are written in several ways are one, an underscore parts words, and English words
 * are found in every form beside the exact one.
 */
final class Analysis implements LuceneAnalysisConfigurer {

    static final String TEXT = "text";

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(TEXT)
                .custom()
                .tokenizer("standard")
                .charFilter("patternReplace")
                .param("pattern", "_")
                .param("replacement", " ")
                .tokenFilter("lowercase")
                .tokenFilter("elision")
                .tokenFilter("englishPossessive")
                .tokenFilter("arabicNormalization")
                .tokenFilter("asciiFolding")
                .tokenFilter("keywordRepeat")
                .tokenFilter("kStem")
                .tokenFilter("removeDuplicates");
    }
}
