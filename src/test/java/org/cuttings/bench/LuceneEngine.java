package org.cuttings.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.vectorhighlight.FastVectorHighlighter;
import org.apache.lucene.search.vectorhighlight.FieldQuery;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lucene alone in this process, with what the archive's indexes have, of articles and, beside them,
 * of each quote: what could be reached at best.
 */
final class LuceneEngine implements Engine {

    private static final int SHOWN = 20;
    private static final int PASSAGE = 180;
    private static final FieldType MARKED = marked();
    private static final List<String> COUNTED = List.of("source", "year", "PERSON");
    private static final List<String> COUNTED_ON_PAGES =
            List.of("source", "year", "PERSON", "ORGANISATION", "PLACE");

    private final Path directory;
    private final Path quotes;
    private final JsonMapper json = JsonMapper.shared();
    private final Analyzer analyzer = analyzer();
    private final QueryBuilder queries = new QueryBuilder(analyzer);
    private final FastVectorHighlighter highlighter = new FastVectorHighlighter(true, false);
    private final Map<String, StringDocValuesReaderState> counted = new HashMap<>();
    private @Nullable IndexSearcher searcher;

    LuceneEngine(Path directory) {
        this.directory = directory.resolve("index");
        this.quotes = directory.resolve("quotes");
    }

    /** As the archive makes words out of text. */
    private static Analyzer analyzer() {
        try {
            return CustomAnalyzer.builder()
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
            throw new IllegalStateException(e);
        }
    }

    private static FieldType marked() {
        FieldType type = new FieldType(TextField.TYPE_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.setStoreTermVectors(true);
        type.setStoreTermVectorPositions(true);
        type.setStoreTermVectorOffsets(true);
        type.freeze();
        return type;
    }

    @Override
    public String name() {
        return "lucene";
    }

    @Override
    public void start() throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        IndexReader reader = DirectoryReader.open(new MMapDirectory(directory));
        for (String field : COUNTED_ON_PAGES) {
            counted.put(field, new StringDocValuesReaderState(reader, field));
        }
        searcher = new IndexSearcher(reader);
    }

    @Override
    public void load(Stream<Story> stories) throws IOException {
        try (MMapDirectory articleFiles = new MMapDirectory(directory);
                IndexWriter articles = writer(articleFiles);
                MMapDirectory quoteFiles = new MMapDirectory(quotes);
                IndexWriter quoted = writer(quoteFiles)) {
            for (Iterator<Story> each = stories.iterator(); each.hasNext(); ) {
                Story story = each.next();
                articles.addDocument(document(story));
                for (Story.Said quote : story.quotes()) {
                    quoted.addDocument(document(story, quote));
                }
            }
        }
    }

    /** Merges on this thread, whose processor time is measured. */
    private IndexWriter writer(MMapDirectory files) throws IOException {
        return new IndexWriter(
                files,
                new IndexWriterConfig(analyzer)
                        .setRAMBufferSizeMB(64)
                        .setMergeScheduler(new SerialMergeScheduler()));
    }

    /** A quote by itself: its words, those around it, and what it is counted by. */
    private Document document(Story story, Story.Said quote) {
        Document document = new Document();
        text(document, "said", quote.text());
        text(document, "context", paragraph(story.body(), quote.text()));
        text(document, "speakers", quote.speaker().name());
        value(document, "speaker", quote.speaker().name());
        value(document, "source", story.source());
        value(document, "year", story.year());
        document.add(new LongPoint("published", story.day().toEpochDay()));
        document.add(new NumericDocValuesField("published", story.day().toEpochDay()));
        document.add(new StoredField("card", json.writeValueAsString(quote)));
        return document;
    }

    private static String paragraph(String body, String quote) {
        int at = Math.max(0, body.indexOf(quote));
        int start = body.lastIndexOf('\n', at) + 1;
        int end = body.indexOf('\n', at);
        return body.substring(start, end < 0 ? body.length() : end);
    }

    private Document document(Story story) {
        Document document = new Document();
        document.add(new Field("headline", story.headline(), MARKED));
        document.add(new Field("standfirst", story.standfirst(), MARKED));
        document.add(new Field("body", story.body(), MARKED));
        text(document, "byline", story.byline());
        text(document, "section", story.section());
        for (String part : List.of(story.headline(), story.standfirst(), story.body())) {
            text(document, "all", part);
        }
        text(document, "sentences", story.body());
        for (Story.Named named : story.entities()) {
            text(document, "names", named.name());
            value(document, named.type(), named.name());
        }
        value(document, "source", story.source());
        value(document, "year", story.year());
        document.add(new LongPoint("published", story.day().toEpochDay()));
        document.add(new NumericDocValuesField("published", story.day().toEpochDay()));
        document.add(new StoredField("card", card(story)));
        return document;
    }

    private static void text(Document document, String field, String text) {
        document.add(new TextField(field, text, Field.Store.NO));
    }

    private static void value(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
        document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
    }

    private String card(Story story) {
        String start = story.body().substring(0, Math.min(240, story.body().length()));
        return json.writeValueAsString(
                new Story(
                        story.headline(),
                        story.standfirst(),
                        story.byline(),
                        story.source(),
                        story.section(),
                        story.language(),
                        story.published(),
                        start,
                        story.entities(),
                        story.quotes()));
    }

    @Override
    public long find(Question question) throws IOException {
        IndexSearcher index = searcher();
        Query query = query(question);
        TopDocs best;
        long total;
        if (question.kind().counted()) {
            FacetsCollectorManager.FacetsResult found =
                    FacetsCollectorManager.search(
                            index, query, SHOWN, new FacetsCollectorManager());
            best = found.topDocs();
            total = count(question, found.facetsCollector());
        } else {
            best = index.search(query, SHOWN);
            total = index.count(query);
        }
        show(question, best);
        return total;
    }

    private long count(Question question, FacetsCollector found) throws IOException {
        List<String> fields = question.kind().marked() ? COUNTED_ON_PAGES : COUNTED;
        for (String field : fields) {
            new StringValueFacetCounts(counted.get(field), found).getTopChildren(SHOWN, field);
        }
        return found.getMatchingDocs().stream().mapToLong(docs -> docs.totalHits).sum();
    }

    private void show(Question question, TopDocs best) throws IOException {
        IndexReader reader = searcher().getIndexReader();
        StoredFields stored = searcher().storedFields();
        FieldQuery marks =
                question.kind().marked()
                        ? highlighter.getFieldQuery(marks(question), reader)
                        : null;
        for (ScoreDoc hit : best.scoreDocs) {
            stored.document(hit.doc, Set.of("card")).get("card");
            if (marks != null) {
                highlighter.getBestFragments(marks, reader, hit.doc, "headline", 1_000, 1);
                highlighter.getBestFragments(marks, reader, hit.doc, "body", PASSAGE, 2);
            }
        }
    }

    private Query query(Question question) {
        Query words =
                switch (question.kind()) {
                    case PHRASE -> queries.createPhraseQuery("all", question.text());
                    case PREFIX -> new PrefixQuery(new Term("all", question.text()));
                    default -> queries.createBooleanQuery("all", question.text(), Occur.MUST);
                };
        if (question.source() == null || question.from() == null || question.to() == null) {
            return words;
        }
        return new BooleanQuery.Builder()
                .add(words, Occur.MUST)
                .add(new TermQuery(new Term("source", question.source())), Occur.FILTER)
                .add(
                        LongPoint.newRangeQuery(
                                "published",
                                question.from().toEpochDay(),
                                question.to().toEpochDay()),
                        Occur.FILTER)
                .build();
    }

    private static Query marks(Question question) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String word : question.words()) {
            any.add(new TermQuery(new Term("body", word)), Occur.SHOULD);
        }
        return any.build();
    }

    @Override
    public Duration processor() {
        return Processor.ofThread();
    }

    @Override
    public Size size() throws IOException {
        return new Size(Directories.bytes(directory) + Directories.bytes(quotes), 0);
    }

    private IndexSearcher searcher() {
        if (searcher == null) {
            throw new IllegalStateException("There is nothing in " + directory);
        }
        return searcher;
    }

    @Override
    public void close() throws IOException {
        if (searcher != null) {
            searcher.getIndexReader().close();
        }
    }
}
