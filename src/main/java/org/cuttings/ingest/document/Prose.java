package org.cuttings.ingest.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.cuttings.ingest.document.Document.Block;
import org.cuttings.ingest.document.Document.Style;
import org.cuttings.ingest.recognition.UnreadableFile;

/** The paragraphs of a document while it is read, no more of them than an article can have. */
final class Prose {

    /** A longer cell is not one of a table of figures, but of a layout in columns. */
    private static final int LONGEST_CELL = 80;

    private final List<Block> blocks = new ArrayList<>();
    private final Deque<List<List<Block>>> rows = new ArrayDeque<>();
    private int length;

    /**
     * Adds a paragraph, unless it is blank.
     *
     * @throws UnreadableFile if the document has become too long
     */
    void add(Style style, String text) {
        length += text.length() + 1;
        Document.checkLength(length);
        String line = text.replace("\u00ad", "").replaceAll("\\s+", " ").strip();
        if (!line.isEmpty()) {
            place().add(new Block(style, line));
        }
    }

    void startRow() {
        rows.push(new ArrayList<>());
    }

    void startCell() {
        if (!rows.isEmpty()) {
            rows.peek().add(new ArrayList<>());
        }
    }

    /** Ends a row of a table: a line of its own where its cells are short, else paragraphs. */
    void endRow() {
        List<List<Block>> cells = rows.isEmpty() ? List.of() : rows.pop();
        List<Block> all = cells.stream().flatMap(List::stream).toList();
        boolean table =
                all.size() > 1
                        && cells.stream().allMatch(cell -> cell.size() < 2)
                        && all.stream().allMatch(block -> block.text().length() <= LONGEST_CELL);
        if (table) {
            String line = all.stream().map(Block::text).collect(Collectors.joining(" | "));
            place().add(new Block(Style.TEXT, line));
        } else {
            place().addAll(all);
        }
    }

    List<Block> blocks() {
        return blocks;
    }

    private List<Block> place() {
        if (rows.isEmpty()) {
            return blocks;
        }
        List<List<Block>> row = rows.peek();
        if (row.isEmpty()) {
            row.add(new ArrayList<>());
        }
        return row.get(row.size() - 1);
    }
}
