package org.cuttings.search.index;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.cuttings.article.Article;
import org.cuttings.article.Quote;
import org.cuttings.search.analysis.Analysis;
import org.cuttings.search.document.Field;
import org.cuttings.search.document.NameTerms;
import org.cuttings.search.tally.LuceneTally;
import org.cuttings.search.tally.Tallied;
import org.cuttings.search.tally.Tally;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.backend.lucene.search.spi.LuceneMigrationUtils;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.scope.SearchScope;
import org.springframework.beans.factory.ObjectProvider;

/** Lucene in this process, with its indexes as files beside the archive. */
final class LuceneEngine implements Engine {

    private final IndexFiles files;
    private final ObjectProvider<EntityManagerFactory> factory;

    LuceneEngine(IndexFiles files, ObjectProvider<EntityManagerFactory> factory) {
        this.files = files;
        this.factory = factory;
    }

    @Override
    public Object analysis() {
        return new Analysis();
    }

    @Override
    public String index(String name) {
        return name;
    }

    @Override
    public boolean countsWhatIsDeclared() {
        return false; // the terms of an index say by themselves in how many documents they are
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public void prepare() {
        files.removeDamaged();
    }

    @Override
    public void removeEarlier() {
        files.removeEarlier();
    }

    @Override
    public Map<String, Long> beginning(String start, int size) {
        try (IndexReader articles = open(Article.class)) {
            return NameTerms.beginning(articles, start, size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, Long> quotes(Set<String> keys) {
        try (IndexReader quotes = open(Quote.class)) {
            IndexSearcher said = new IndexSearcher(quotes);
            Map<String, Long> counts = new HashMap<>();
            for (String key : keys) {
                counts.put(key, (long) said.count(new TermQuery(new Term(Field.SPEAKER_IS, key))));
            }
            return counts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Tallied count(
            Class<?> type,
            Function<SearchPredicateFactory, PredicateFinalStep> which,
            Collection<Tally<?>> what,
            Duration patience) {
        Query query =
                LuceneMigrationUtils.toLuceneQuery(
                        which.apply(scope(type).predicate()).toPredicate());
        try (IndexReader documents = open(type)) {
            return LuceneTally.count(only(documents), query, what, patience);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one directory's reader, which is the same one until the index changes. */
    private static IndexReader only(IndexReader documents) {
        return documents.getContext().children().get(0).reader();
    }

    private IndexReader open(Class<?> type) {
        return scope(type).extension(LuceneExtension.get()).openIndexReader();
    }

    private SearchScope<?> scope(Class<?> type) {
        return Search.mapping(factory.getObject()).scope(type);
    }
}
