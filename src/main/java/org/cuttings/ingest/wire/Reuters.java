package org.cuttings.ingest.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.cuttings.ingest.markup.Node;
import org.cuttings.ingest.markup.Root;
import org.cuttings.ingest.markup.Sheet;
import org.cuttings.ingest.recognition.Draft;
import org.cuttings.ingest.recognition.DraftBuilder;
import org.cuttings.ingest.recognition.Format;
import org.cuttings.ingest.recognition.Found;
import org.cuttings.ingest.recognition.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Stories of the Reuters wire of 1987 in SGML, as the collection <a
 * href="https://www.daviddlewis.com/resources/testcollections/reuters21578/">Reuters-21578</a> lays
 * them out: many to a file, in lines of one width, a paragraph's first line indented.
 */
@Component
@Order(43)
public class Reuters implements Format {

    private static final Set<String> STORY = Set.of("REUTERS");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n]]");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** The agency signs off below each story. */
    private static final Pattern SIGNATURE = Pattern.compile("(?i)reuters?\\s*\\d?");

    private static final String INDENT = "   ";

    @Override
    public boolean knows(byte[] start) {
        Root root = Root.of(start);
        return root != null && STORY.contains(root.name());
    }

    @Override
    public void read(Upload upload, Found found) throws IOException {
        new Sheet(upload, "text/sgml", STORY).handAll(found, story -> draft(new Node(story)));
    }

    private static Draft draft(Node story) {
        Node text = story.child("TEXT");
        Node told = text == null ? story : text;
        Node topics = story.child("TOPICS");
        String headline = line(told, "TITLE");
        WireText body = new WireText(body(told, headline), List.of());
        return new DraftBuilder()
                .headline(headline)
                .byline(line(told, "AUTHOR"))
                .source("Reuters")
                .section(topics == null ? null : topics.text("D"))
                .published(story.text("DATE"), "DATE")
                .body(body.from(line(told, "DATELINE")).text())
                .build();
    }

    /** The text; a brief is a headline and nothing else, and some texts have no parts at all. */
    private static String body(Node told, @Nullable String headline) {
        Node body = told.child("BODY");
        if (body != null) {
            return paragraphs(body.element().wholeText());
        }
        String whole = paragraphs(told.element().wholeOwnText());
        boolean stars = whole.chars().noneMatch(Character::isLetter);
        return stars && headline != null ? headline : whole;
    }

    private static String paragraphs(String lines) {
        List<String> paragraphs = new ArrayList<>();
        boolean apart = true;
        for (String line : CONTROL.matcher(lines).replaceAll("").split("\n")) {
            String words = SPACES.matcher(line).replaceAll(" ").strip();
            if (SIGNATURE.matcher(words).matches()) {
                continue;
            }
            if (words.isEmpty() || apart || line.startsWith(INDENT)) {
                paragraphs.add(words);
            } else {
                int last = paragraphs.size() - 1;
                paragraphs.set(last, paragraphs.get(last) + " " + words);
            }
            apart = words.isEmpty();
        }
        paragraphs.removeIf(String::isEmpty);
        return String.join("\n\n", paragraphs);
    }

    private static @Nullable String line(Node told, String name) {
        String text = told.text(name);
        return text == null ? null : CONTROL.matcher(text).replaceAll("").strip();
    }
}
