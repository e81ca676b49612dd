package org.cuttings.ingest.json;

import java.util.List;
import java.util.regex.Pattern;
import org.cuttings.ingest.html.Fragment;
import org.cuttings.ingest.recognition.DraftBuilder;
import org.jspecify.annotations.Nullable;

/** The text of an article as programs write it: with markup, or with a line for each paragraph. */
final class Body {

    private static final Pattern PAGE = Pattern.compile("(?is)^.*?<body[^>]{0,2000}>|</body>.*$");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?…:\"”’»)\\]]\\s*");

    private Body() {}

    /** Gives the draft this text, with the captions of the pictures in its markup. */
    static void into(
            DraftBuilder draft,
            @Nullable String text,
            @Nullable String headline,
            double confidence) {
        if (text == null) {
            return;
        }
        if (Fragment.isHtml(text)) {
            Fragment fragment = Fragment.of(PAGE.matcher(text).replaceAll(""));
            fragment.captions().forEach(draft::caption);
            draft.body(withoutHeadline(fragment.text(), headline), confidence);
        } else {
            draft.body(withoutHeadline(paragraphs(Members.unmarked(text)), headline), confidence);
        }
    }

    /** Parts the paragraphs where each stands on a line of its own. */
    private static String paragraphs(String text) {
        String lines = text.strip().replace("\r\n", "\n");
        if (lines.contains("\n\n") || !lines.contains("\n")) {
            return text;
        }
        List<String> all = lines.lines().toList();
        long sentences = all.stream().filter(line -> SENTENCE_END.matcher(line).matches()).count();
        return sentences * 3 >= all.size() * 2L ? String.join("\n\n", all) : text;
    }

    /** Some texts begin with the headline that is told beside them. */
    private static String withoutHeadline(String text, @Nullable String headline) {
        int end = text.indexOf("\n\n");
        return headline != null
                        && end > 0
                        && text.substring(0, end).strip().equals(headline.strip())
                ? text.substring(end + 2)
                : text;
    }
}
