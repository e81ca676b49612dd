package org.cuttings.search.index;

import org.cuttings.article.Passage;
import org.cuttings.language.Meanings;
import org.cuttings.search.document.Field;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.VectorSimilarity;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmMappingConfigurationContext;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmSearchMappingConfigurer;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;

/**
 * How passages are laid out in an index of their own, since a document has one vector only. Those
 * of articles in the trash stay in it; whoever asks looks whether the article is still found.
 */
final class PassageIndex implements HibernateOrmSearchMappingConfigurer {

    /** Raised whenever the layout changes, so that a new index is built beside the old one. */
    static final String NAME = "passage-1";

    private final Engine engine;

    PassageIndex(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void configure(HibernateOrmMappingConfigurationContext context) {
        var passage = context.programmaticMapping().type(Passage.class);
        passage.indexed().index(engine.index(NAME));
        passage.property("id").documentId();
        passage.binder((TypeBinder) PassageIndex::bind);
    }

    private static void bind(TypeBindingContext context) {
        context.dependencies().use("vector");
        context.bridge(Passage.class, new PassageDocument(context.indexSchemaElement()));
    }

    /** What the index holds of a passage: its vector, its article, and its place there. */
    private static final class PassageDocument implements TypeBridge<Passage> {

        private final IndexFieldReference<byte[]> vector;
        private final IndexFieldReference<Long> serial;
        private final IndexFieldReference<Integer> start;
        private final IndexFieldReference<Integer> end;

        PassageDocument(IndexSchemaElement schema) {
            vector =
                    schema.field(
                                    Field.VECTOR,
                                    f ->
                                            f.asByteVector()
                                                    .dimension(Meanings.DIMENSIONS)
                                                    .vectorSimilarity(VectorSimilarity.COSINE))
                            .toReference();
            serial =
                    schema.field(Field.SERIAL, f -> f.asLong().projectable(Projectable.YES))
                            .toReference();
            start = stored(schema, Field.START);
            end = stored(schema, Field.END);
        }

        private static IndexFieldReference<Integer> stored(IndexSchemaElement schema, String name) {
            return schema.field(
                            name,
                            f ->
                                    f.asInteger()
                                            .searchable(Searchable.NO)
                                            .projectable(Projectable.YES))
                    .toReference();
        }

        @Override
        public void write(
                DocumentElement document, Passage passage, TypeBridgeWriteContext unused) {
            document.addValue(vector, passage.vector());
            document.addValue(serial, passage.article().id());
            document.addValue(start, passage.span().start());
            document.addValue(end, passage.span().end());
        }
    }
}
