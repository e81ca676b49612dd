package org.cuttings.search;

import java.time.LocalDate;
import java.util.Set;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Highlightable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.engine.backend.types.TermVector;

/** Makes the fields of the index, of the few kinds that there are. */
record IndexFields(IndexSchemaElement schema) {

    // Lucene takes at most 32,766 bytes in one whole value.
    private static final int LONGEST_VALUE = 500;

    /** A whole value as the index takes it. */
    static String clip(String text) {
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE);
    }

    /** Searched by words and shown with the matching ones marked. */
    IndexFieldReference<String> shown(String name) {
        return schema.field(
                        name,
                        f ->
                                f.asString()
                                        .analyzer(Analysis.TEXT)
                                        .projectable(Projectable.YES)
                                        .termVector(TermVector.WITH_POSITIONS_OFFSETS)
                                        .highlightable(Set.of(Highlightable.FAST_VECTOR)))
                .toReference();
    }

    /** Searched by words. */
    IndexFieldReference<String> text(String name) {
        return schema.field(name, f -> f.asString().analyzer(Analysis.TEXT)).toReference();
    }

    /** Several texts of an article that are searched by words. */
    IndexFieldReference<String> texts(String name) {
        return schema.field(name, f -> f.asString().analyzer(Analysis.TEXT))
                .multiValued()
                .toReference();
    }

    /** The sentences of a text, of which each is searched by itself. */
    IndexFieldReference<String> sentences(String name) {
        return schema.field(name, f -> f.asString().analyzer(Analysis.SENTENCES))
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
