package org.cuttings.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an article says: everything an editor may correct. An article keeps its earlier contents as
 * versions.
 *
 * @param headline at most {@value #HEADLINE_MAX} characters
 * @param standfirst the summary under the headline
 * @param byline the line that names the writers, as printed
 * @param authors the writers' names, one each
 * @param source the newspaper, agency or site
 * @param section where in the newspaper it stood
 * @param url the page's canonical address, http or https
 * @param language BCP 47 tag, "und" where unknown
 * @param published null where unknown
 * @param publishedFrom null where {@code published} is
 * @param body plain text in NFC, paragraphs separated by one blank line, at most {@value #BODY_MAX}
 *     characters
 * @param captions captions of pictures, each with its credit as printed
 */
public record Content(
        String headline,
        @Nullable String standfirst,
        @Nullable String byline,
        List<String> authors,
        @Nullable String source,
        @Nullable String section,
        @Nullable String url,
        String language,
        @Nullable Published published,
        @Nullable PublishedFrom publishedFrom,
        String body,
        List<String> captions) {

    public static final int HEADLINE_MAX = 1_000;
    public static final int BODY_MAX = 1_000_000;

    public Content {
        authors = List.copyOf(authors);
        captions = List.copyOf(captions);
    }

    /** The same in another language. */
    public Content in(String otherLanguage) {
        return with(otherLanguage, publishedFrom);
    }

    /** The same with its date from elsewhere. */
    public Content datedFrom(@Nullable PublishedFrom otherOrigin) {
        return with(language, otherOrigin);
    }

    private Content with(String otherLanguage, @Nullable PublishedFrom otherOrigin) {
        return new Content(
                headline,
                standfirst,
                byline,
                authors,
                source,
                section,
                url,
                otherLanguage,
                published,
                otherOrigin,
                body,
                captions);
    }

    /** Words of the body: runs of letters, digits, apostrophes and hyphens. */
    int wordCount() {
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < body.length(); i += Character.charCount(body.codePointAt(i))) {
            int c = body.codePointAt(i);
            boolean part = Character.isLetterOrDigit(c);
            if (part && !inWord) {
                words++;
            }
            inWord = part || (inWord && (c == '\'' || c == '’' || c == '-' || isMark(c)));
        }
        return words;
    }

    /** Vowel signs and accents stand within a word, as in vocalised Arabic. */
    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
