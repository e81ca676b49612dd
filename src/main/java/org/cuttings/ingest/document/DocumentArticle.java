package org.cuttings.ingest.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cuttings.article.Published;
import org.cuttings.ingest.document.Document.Block;
import org.cuttings.ingest.document.Document.Style;
import org.cuttings.ingest.recognition.Draft;
import org.cuttings.ingest.recognition.Draft.DateFound;
import org.cuttings.ingest.recognition.Draft.Field;
import org.cuttings.ingest.recognition.Draft.Origin;
import org.cuttings.ingest.recognition.DraftBuilder;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;
import org.cuttings.ingest.text.Manuscript;
import org.cuttings.ingest.wording.Byline;
import org.jspecify.annotations.Nullable;

/** The article that a document is: what its styles and properties tell, and what it says. */
final class DocumentArticle {

    /** Properties are filled in by programs, and often wrong. */
    private static final double DOUBTED = 0.4;

    /** A heading so near the top is the headline. */
    private static final int NEAR_TOP = 3;

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private final Document document;

    DocumentArticle(Document document) {
        this.document = document;
    }

    /**
     * The article.
     *
     * @throws UnreadableFile if the document has no text
     */
    Draft draft() {
        if (document.isBlank()) {
            throw new UnreadableFile(
                    Reason.NO_TEXT, "There is no text in this document, perhaps only pictures");
        }
        Block title = title();
        String headline = title == null ? named() : title.text();
        Block subtitle = first(Style.SUBTITLE);
        Manuscript read =
                document.printedPage()
                        ? Manuscript.surrounded(headline, text(subtitle))
                        : Manuscript.whole(headline, text(subtitle));
        DraftBuilder draft = new DraftBuilder();
        if (subtitle != null) {
            draft.standfirst(subtitle.text());
        }
        read.addTo(draft);
        if (title != null) {
            draft.because(Field.HEADLINE, Origin.MARKUP, 0.85);
        }
        document.blocks().stream()
                .filter(block -> block.style() == Style.CAPTION)
                .forEach(block -> draft.caption(block.text()));
        addWriter(draft, read);
        addDates(draft, read);
        return draft.build();
    }

    private @Nullable Block title() {
        Block styled = first(Style.TITLE);
        if (styled != null) {
            return styled;
        }
        List<Block> blocks = document.blocks();
        return blocks.subList(0, Math.min(NEAR_TOP, blocks.size())).stream()
                .filter(block -> block.style() == Style.HEADING)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Block first(Style style) {
        return document.blocks().stream()
                .filter(block -> block.style() == style)
                .findFirst()
                .orElse(null);
    }

    /** The title among its properties, if it is printed as well. */
    private @Nullable String named() {
        String title = document.title();
        return title != null
                        && document.blocks().stream()
                                .limit(NEAR_TOP)
                                .anyMatch(block -> block.text().equalsIgnoreCase(title.strip()))
                ? title.strip()
                : null;
    }

    private String text(@Nullable Block subtitle) {
        List<Block> printed = new ArrayList<>(document.blocks());
        printed.removeIf(block -> block == subtitle || block.style() == Style.CAPTION);
        return printed.stream().map(Block::text).collect(Collectors.joining("\n\n"));
    }

    private void addWriter(DraftBuilder draft, Manuscript read) {
        String author = document.author();
        Byline person = author == null || read.hasByline() ? null : Byline.implied(author.strip());
        if (person != null) {
            person.names().forEach(draft::author);
            draft.because(Field.BYLINE, Origin.METADATA, DOUBTED);
        }
    }

    /** What is printed counts more than when the file was made; if both agree, it is certain. */
    private void addDates(DraftBuilder draft, Manuscript read) {
        List<DateFound> printed = read.dates();
        printed.forEach(date -> draft.published(date.published(), date.where(), date.origin()));
        Published created = created();
        if (!printed.isEmpty()) {
            boolean agree =
                    created != null && created.day().equals(printed.get(0).published().day());
            draft.because(Field.PUBLISHED, Origin.TEXT, agree ? 0.95 : 0.85);
        }
        boolean known =
                created == null
                        || printed.stream()
                                .anyMatch(date -> date.published().day().equals(created.day()));
        if (!known && created != null) {
            draft.published(created, "in the document's properties", Origin.METADATA);
            if (printed.isEmpty()) {
                draft.because(Field.PUBLISHED, Origin.METADATA, DOUBTED);
            }
        }
    }

    private @Nullable Published created() {
        String stated = document.created();
        if (stated == null || stated.length() < 10) {
            return null;
        }
        String day = stated.substring(0, 10);
        try {
            return DAY.matcher(day).matches() ? Published.parse(day) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
