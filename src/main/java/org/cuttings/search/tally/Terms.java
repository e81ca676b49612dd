package org.cuttings.search.tally;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.index.IndexReader;

/**
 * The terms of a field in all parts of an index together, which are made once for each state of the
 * index and given up with it.
 */
final class Terms {

    private static final Map<IndexReader.CacheKey, Terms> ALL = new ConcurrentHashMap<>();

    private final IndexReader index;
    private final Map<String, StringDocValuesReaderState> fields = new ConcurrentHashMap<>();

    private Terms(IndexReader index) {
        this.index = index;
    }

    static StringDocValuesReaderState of(IndexReader index, String field) throws IOException {
        IndexReader.CacheHelper life = index.getReaderCacheHelper();
        try {
            return ALL.computeIfAbsent(life.getKey(), key -> with(index, life)).of(field);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Terms with(IndexReader index, IndexReader.CacheHelper life) {
        life.addClosedListener(ALL::remove);
        return new Terms(index);
    }

    private StringDocValuesReaderState of(String field) {
        return fields.computeIfAbsent(
                field,
                name -> {
                    try {
                        return new StringDocValuesReaderState(index, name);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}
