package org.cuttings.search.document;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.cuttings.search.analysis.Analysis;
import org.cuttings.search.analysis.Language;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;

/** Makes the fields of the index, of the few kinds that there are. */
record IndexFields(IndexSchemaElement schema) {

    // Lucene takes at most 32,766 bytes in one whole value.
    private static final int LONGEST_VALUE = 500;

    /** A whole value as the index takes it. */
    static String clip(String text) {
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE);
    }

    /** Texts of a document that are searched by words, each by itself, in any of its forms. */
    WordFields words(String name) {
        Map<Language, IndexFieldReference<String>> fields = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            fields.put(
                    language,
                    schema.field(
                                    language.field(name),
                                    f -> f.asString().analyzer(language.field(Analysis.TEXT)))
                            .multiValued()
                            .toReference());
        }
        return new WordFields(fields);
    }

    /** Names that are searched by words as they are written. */
    IndexFieldReference<String> names(String name) {
        return schema.field(name, f -> f.asString().analyzer(Analysis.NAMES))
                .multiValued()
                .toReference();
    }

    /** A value that filters ask for as a whole. */
    IndexFieldReference<String> value(String name) {
        return schema.field(name, f -> f.asString()).toReference();
    }

    /** Several values of an article that filters ask for as a whole. */
    IndexFieldReference<String> values(String name) {
        return schema.field(name, f -> f.asString()).multiValued().toReference();
    }

    /** A whole value whose articles are counted. */
    IndexFieldReference<String> counted(String name) {
        return schema.field(name, f -> f.asString().aggregable(Aggregable.YES)).toReference();
    }

    /** Several whole values of an article whose articles are counted. */
    IndexFieldReference<String> manyCounted(String name) {
        return schema.field(name, f -> f.asString().aggregable(Aggregable.YES))
                .multiValued()
                .toReference();
    }

    /** Numbers of entities whose articles are counted, several times as fast as by words. */
    IndexFieldReference<Long> numbers(String name) {
        return schema.field(
                        name, f -> f.asLong().searchable(Searchable.NO).aggregable(Aggregable.YES))
                .multiValued()
                .toReference();
    }

    IndexFieldReference<LocalDate> day(String name) {
        return schema.field(
                        name,
                        f -> f.asLocalDate().sortable(Sortable.YES).aggregable(Aggregable.YES))
                .toReference();
    }

    IndexFieldReference<Long> order(String name) {
        return schema.field(name, f -> f.asLong().sortable(Sortable.YES)).toReference();
    }

    /** Stored and given back, never searched. */
    IndexFieldReference<String> stored(String name) {
        return schema.field(
                        name,
                        f -> f.asString().searchable(Searchable.NO).projectable(Projectable.YES))
                .toReference();
    }
}
