package org.cuttings.reader.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cuttings.article.Content;
import org.cuttings.article.Published;
import org.cuttings.difference.Difference;
import org.cuttings.reader.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells in which fields what two articles say differs, and how. */
@Component
class FieldDifferences {

    /** The fields in the article's own language. */
    private static final Set<String> PROSE =
            Set.of("headline", "standfirst", "section", "body", "captions");

    /** The fields that are shown as replaced, not word by word. */
    private static final Set<String> VALUES = Set.of("url", "language", "published");

    private final Wording wording;

    FieldDifferences(Wording wording) {
        this.wording = wording;
    }

    /**
     * A field that differs.
     *
     * @param prose whether it is in the article's own language
     */
    record Field(String name, boolean prose, Difference difference) {}

    /** The fields that differ, in the order of a page. */
    List<Field> between(Content before, Content after) {
        Map<String, String> now = texts(after, before);
        List<Field> fields = new ArrayList<>();
        texts(before, after)
                .forEach((name, was) -> fields.add(field(name, was, now.getOrDefault(name, ""))));
        return fields.stream().filter(field -> !field.difference().paragraphs().isEmpty()).toList();
    }

    private static Field field(String name, String was, String now) {
        boolean whole = VALUES.contains(name) && !was.equals(now);
        return new Field(
                name,
                PROSE.contains(name),
                whole ? Difference.replaced(was, now) : Difference.of(was, now));
    }

    /** The texts of all fields as people read them. */
    private Map<String, String> texts(Content content, Content other) {
        Map<String, String> texts = new LinkedHashMap<>(FieldTexts.of(content).byName());
        texts.remove("from"); // where the date was found is nothing that the article says
        String language = wording.language(content.language());
        texts.put("language", language == null ? content.language() : language);
        texts.put("published", date(content.published(), other.published()));
        return texts;
    }

    /** The day, or the time where that of another version is on the same day. */
    private String date(@Nullable Published date, @Nullable Published other) {
        if (date == null) {
            return "";
        }
        return other != null && date.day().equals(other.day())
                ? date.toString()
                : wording.date(date.day());
    }
}
