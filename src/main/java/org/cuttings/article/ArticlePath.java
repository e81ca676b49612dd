package org.cuttings.article;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/** Where an article is read within the archive: its key, and some words for people. */
public final class ArticlePath {

    private static final int SLUG_LENGTH = 70;
    private static final Pattern PLAIN_WORD = Pattern.compile("[a-z]+");

    private ArticlePath() {}

    /** The path of the article with this key, such as /articles/0ABCDEF123456/night-ferry. */
    public static String of(String key, String headline) {
        String slug = slug(headline);
        return of(key)
                + (slug.isEmpty()
                        ? ""
                        : "/" + UriUtils.encodePathSegment(slug, StandardCharsets.UTF_8));
    }

    /** The path that stays the same when the headline is corrected. */
    public static String of(String key) {
        return "/articles/" + key;
    }

    /**
     * A headline's words, as many as make a readable address; empty where only one plain word is
     * left, which could be the name of a page about the article, such as "edit".
     */
    static String slug(String headline) {
        String words = shortened(Names.fold(headline).replace(' ', '-'));
        return PLAIN_WORD.matcher(words).matches() ? "" : words;
    }

    private static String shortened(String words) {
        if (words.length() <= SLUG_LENGTH) {
            return words;
        }
        int end = words.lastIndexOf('-', SLUG_LENGTH);
        return words.substring(0, end > 0 ? end : words.offsetByCodePoints(0, SLUG_LENGTH / 2));
    }
}
