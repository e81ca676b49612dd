package org.cuttings.ingest.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cuttings.ingest.json.Values.Value;
import org.cuttings.ingest.recognition.Draft;
import org.cuttings.ingest.recognition.Found;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.Upload;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Hands over the articles of one file of JSON. */
final class Gatherer {

    private static final String MEDIA_TYPE = "application/json";

    /**
     * What is larger is looked through for a list of articles first, since its tree would take many
     * times its size in memory.
     */
    private static final int LARGEST_ARTICLE = 4 * 1024 * 1024;

    /** Lists deeper than this hold no articles. */
    private static final int DEEPEST = 20;

    /** A list of articles has one among its first so many objects. */
    private static final int SAMPLE = 20;

    private final Upload upload;
    private final Found found;
    private boolean any;

    Gatherer(Upload upload, Found found) {
        this.upload = upload;
        this.found = found;
    }

    /** Whether there were any, readable or not. */
    boolean any() {
        return any;
    }

    /**
     * Hands over an object that should be an article.
     *
     * @param place where it stands, such as "line 4"
     * @param bytes null where there are too many
     */
    void add(String place, byte @Nullable [] bytes) {
        add(piece(place, bytes), () -> Shapes.read(tree(bytes)));
    }

    /**
     * Hands over the article that an object is, or those in it.
     *
     * @param alone whether there is nothing else in the file
     */
    void object(Value value, boolean alone) throws IOException {
        byte[] bytes = value.bytes();
        String place = "line " + value.line();
        if (bytes == null) {
            add(place, null);
            return;
        }
        if (bytes.length > LARGEST_ARTICLE && within(bytes)) {
            return;
        }
        Upload original = alone ? upload : piece(place, bytes);
        try {
            JsonNode tree = tree(bytes);
            if (SchemaOrg.isTyped(tree) && SchemaOrg.articles(tree).size() > 1) {
                graph(tree);
            } else if (Shapes.isArticle(tree) || !within(bytes)) {
                add(original, () -> Shapes.read(tree));
            }
        } catch (UnreadableFile e) {
            // What is broken in one place may be a list of articles with one broken among them.
            if (!within(bytes)) {
                add(original, () -> fail(e));
            }
        }
    }

    private static Draft fail(UnreadableFile why) {
        throw why;
    }

    private void graph(JsonNode tree) {
        int number = 0;
        for (SchemaOrg.Told article : SchemaOrg.articles(tree)) {
            byte[] bytes = article.article().toString().getBytes(UTF_8);
            add(piece("article " + ++number, bytes), () -> SchemaOrg.read(article));
        }
    }

    private boolean within(byte[] bytes) throws IOException {
        try (Values values = new Values(new ByteArrayInputStream(bytes))) {
            return within(values);
        }
    }

    /** Hands over the first list of articles in a value; false if there is none. */
    boolean within(Values values) throws IOException {
        return within(values, 0);
    }

    private boolean within(Values values, int depth) throws IOException {
        int next = values.peek();
        if (next == '[' && depth < DEEPEST) {
            return list(values, depth);
        }
        if (next != '{' || depth == DEEPEST) {
            values.value();
            return false;
        }
        values.next();
        while (values.member() != null) {
            if (within(values, depth + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Hands over the articles of a list; false if it is none of articles. */
    boolean list(Values values) throws IOException {
        return list(values, 0);
    }

    private boolean list(Values values, int depth) throws IOException {
        values.next();
        Listed listed = new Listed();
        boolean whole = true;
        while (whole && values.element()) {
            Value value = values.value();
            listed.take(value);
            whole = value.whole();
        }
        return listed.end(depth);
    }

    private void add(Upload original, Found.Reading reading) {
        any = true;
        found.article(original, reading);
    }

    private Upload piece(String place, byte @Nullable [] bytes) {
        return upload.within(place, MEDIA_TYPE, bytes == null ? new byte[0] : bytes);
    }

    private JsonNode tree(byte @Nullable [] bytes) {
        return Tree.of(bytes, upload.mediaType());
    }

    /** The elements of one list, which are articles if one of the first is. */
    private final class Listed {

        private final List<Runnable> waiting = new ArrayList<>();
        private final List<Value> looked = new ArrayList<>();
        private long size;
        private int number;
        private boolean articles;
        private boolean typed;

        void take(Value value) {
            String place = "article " + ++number;
            byte[] bytes = value.bytes();
            if (!value.isObject()) {
                return;
            }
            if (articles) {
                hand(place, bytes);
            } else if (looked.size() < SAMPLE && size < Upload.LARGEST_IN_MEMORY) {
                looked.add(value);
                size += bytes == null ? 0 : bytes.length;
                waiting.add(() -> hand(place, bytes));
                look(bytes);
            }
        }

        private void look(byte @Nullable [] bytes) {
            JsonNode tree = treeIfAny(bytes);
            if (tree != null && Shapes.isArticle(tree)) {
                articles = true;
                typed = SchemaOrg.isTyped(tree);
                waiting.forEach(Runnable::run);
                waiting.clear();
                looked.clear();
            }
        }

        /** Lists of schema.org hold the writers and pages of the articles too. */
        private void hand(String place, byte @Nullable [] bytes) {
            JsonNode tree = typed ? treeIfAny(bytes) : null;
            if (tree == null || Shapes.isArticle(tree)) {
                add(place, bytes);
            }
        }

        /** Whether there were articles, in the list or within its elements. */
        boolean end(int depth) throws IOException {
            boolean inside = articles;
            for (Value value : looked) {
                byte[] bytes = value.bytes();
                if (bytes != null && value.whole()) {
                    try (Values values = new Values(new ByteArrayInputStream(bytes))) {
                        inside |= within(values, depth + 1);
                    }
                }
            }
            if (!inside && looked.stream().anyMatch(value -> treeIfAny(value.bytes()) == null)) {
                waiting.forEach(Runnable::run);
                return true;
            }
            return inside;
        }
    }

    private @Nullable JsonNode treeIfAny(byte @Nullable [] bytes) {
        try {
            return tree(bytes);
        } catch (UnreadableFile e) {
            return null;
        }
    }
}
