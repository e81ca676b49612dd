package org.cuttings.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/**
 * Makes words out of text, for all languages alike: capitals and accents do not matter, Arabic
 * letters that are written in several ways are one, an underscore parts words, and English words
 * are found in every form beside the exact one.
 */
final class Analysis implements LuceneAnalysisConfigurer {

    static final String TEXT = "text";

    /** The same for texts of which each is one sentence. */
    static final String SENTENCES = "sentences";

    /**
     * Words that seem to lie between one sentence and the next, so that they are not near each
     * other. What Elasticsearch and OpenSearch have by default; Lucene has none.
     */
    static final int SENTENCE_GAP = 100;

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        context.analyzer(TEXT).instance(words(0));
        context.analyzer(SENTENCES).instance(words(SENTENCE_GAP));
    }

    private static Analyzer words(int gap) {
        try {
            return CustomAnalyzer.builder()
                    .withPositionIncrementGap(gap)
                    .addCharFilter("patternReplace", "pattern", "_", "replacement", " ")
                    .withTokenizer("standard")
                    .addTokenFilter("lowercase")
                    .addTokenFilter("elision")
                    .addTokenFilter("englishPossessive")
                    .addTokenFilter("arabicNormalization")
                    .addTokenFilter("asciiFolding")
                    .addTokenFilter("keywordRepeat")
                    .addTokenFilter("kStem")
                    .addTokenFilter("removeDuplicates")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
