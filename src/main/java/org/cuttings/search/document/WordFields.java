package org.cuttings.search.document;

import java.util.EnumMap;
import java.util.Map;
import org.cuttings.search.analysis.Language;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;

/**
 * A field that is searched by words, once for each language; a document fills that of its own.
 *
 * @param fields the field of each language
 */
record WordFields(Map<Language, IndexFieldReference<String>> fields) {

    WordFields {
        fields = new EnumMap<>(fields);
    }

    void write(DocumentElement document, Language language, String text) {
        document.addValue(fields.get(language), text);
    }
}
