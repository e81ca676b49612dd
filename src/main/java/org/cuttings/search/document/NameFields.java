package org.cuttings.search.document;

import org.cuttings.article.NamedEntity;
import org.cuttings.article.Names;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;

/**
 * The fields that hold those whom an article names, or quotes.
 *
 * @param text their names and spellings, searched by words
 * @param is their folded names and keys, for filters
 * @param count their numbers, for counting
 */
record NameFields(
        IndexFieldReference<String> text,
        IndexFieldReference<String> is,
        IndexFieldReference<Long> count) {

    static NameFields of(IndexFields fields, String text, String is, String count) {
        return new NameFields(fields.names(text), fields.values(is), fields.numbers(count));
    }

    void writeName(DocumentElement document, String name) {
        document.addValue(text, name);
        document.addValue(is, IndexFields.clip(Names.fold(name)));
    }

    void writeSpelling(DocumentElement document, String spelling) {
        document.addValue(text, spelling);
    }

    void writeEntity(DocumentElement document, NamedEntity entity) {
        document.addValue(is, entity.key());
        document.addValue(count, entity.id());
    }
}
