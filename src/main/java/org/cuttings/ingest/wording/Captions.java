package org.cuttings.ingest.wording;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the captions of pictures and the credits of their makers from the article's own lines. */
public final class Captions {

    private static final int LONGEST_CREDIT = 160;
    private static final int LONGEST_CAPTION = 700;
    private static final String AGENCY = Boilerplate.anyOf("credit").pattern();
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String WORD =
            "(?:photo(?:graph)?s?|foto(?:graf(?:ía|ia|i|erar?)?)?s?|pictures?|images?|bild(?:er|nachweis)?|kuva|zdjęcie|fot\\.|crédits?|credits?|crédito|фото|фотография|صورة|צילום|写真|사진|illustration|grafik|graphic|quelle|video)";

    private static final Pattern CREDIT =
            Pattern.compile(
                    "^\\W{0,3}(?:"
                            + WORD
                            + "\\s*(?:credits?|by|via|courtesy|von|di|de|af|av)?\\s*(?:©|:|/|\\|)\\s*\\S"
                            + "|"
                            + WORD
                            + "\\s+(?:by|courtesy|via|von)\\s+\\S"
                            + "|©|\\(c\\)\\s|courtesy (?:of\\b|photo)|copyright\\s)",
                    FLAGS);
    private static final Pattern AGENCY_ALONE =
            Pattern.compile(
                    "^[\\p{L}\\p{M}\\d .,'’&@()-]{0,60}(?:/|\\||\\bvia\\b|,|–|-)\\s?.{0,30}"
                            + AGENCY
                            + ".{0,30}$|^\\W*"
                            + AGENCY
                            + "(?:\\s?(?:images|photos?|file photo|deutschland))?\\W*(?:/.{0,60})?$"
                            + "|^AP (?:photo|images)\\b.*",
                    FLAGS);
    private static final Pattern CREDIT_IN_BRACKETS =
            Pattern.compile(
                    "[\\[(](?:[^\\[\\]()]{0,80}(?:"
                            + AGENCY
                            + "|"
                            + WORD
                            + "\\s?(?:by|:|/|©|von|courtesy|credits?)|©)[^\\[\\]()]{0,80})[\\])]\\.?$",
                    FLAGS);
    private static final Pattern CREDIT_AT_END =
            Pattern.compile(
                    "(?:[.!?\"”»\\s|/–—-]|\\p{Ll})\\s?(?:"
                            + WORD
                            + "\\s?(?:credits?|by|von|courtesy of)?\\s?(?:©|:|/)\\s?[^.]{2,70}|©\\s?.{2,70}"
                            + "|(?<=[.\\s/|])(?:[\\p{L}\\p{M}.'’ -]{2,40}[/|]\\s?|via )[^.]{0,30}"
                            + AGENCY
                            + "[^.]{0,30})\\.?$",
                    FLAGS);

    /** Makers have names; three words in lower case are a sentence. */
    private static final Pattern SENTENCE = Pattern.compile("(?:\\s\\p{Ll}+\\b.*){3}");

    /** One of these stands in every credit; most lines have none, so that they are told fast. */
    private static final String SIGNS = "()[]©:/|";

    private Captions() {}

    /** Whether the line is nothing but the credit of a picture, such as "Photo: Ada Berg". */
    public static boolean isCredit(String line) {
        return line.length() <= LONGEST_CREDIT
                && (CREDIT.matcher(line).find() || AGENCY_ALONE.matcher(line).matches());
    }

    /** Whether the line is a caption that ends with its credit, such as "The port [Agency]". */
    public static boolean isCaption(String line) {
        if (line.length() > LONGEST_CAPTION) {
            return false;
        }
        String tail = line.substring(Math.max(0, line.length() - 180));
        if (tail.chars().noneMatch(c -> SIGNS.indexOf(c) >= 0)
                && !tail.toLowerCase(Locale.ROOT).contains("via ")) {
            return false;
        }
        if (CREDIT_IN_BRACKETS.matcher(tail).find()) {
            return true;
        }
        Matcher atEnd = CREDIT_AT_END.matcher(tail);
        return atEnd.find() && !SENTENCE.matcher(atEnd.group()).find();
    }

    /**
     * Whether a caption's credit is set apart so clearly that it is none of the article's prose.
     */
    public static boolean isCertain(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return isCaption(line)
                && (line.endsWith("]")
                        || lower.contains("photo")
                        || lower.contains("foto")
                        || lower.contains("©")
                        || lower.contains("images")
                        || lower.contains("/"));
    }
}
