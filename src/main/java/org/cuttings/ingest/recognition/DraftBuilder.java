package org.cuttings.ingest.recognition;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cuttings.article.BodyText;
import org.cuttings.article.Findings;
import org.cuttings.article.Published;
import org.cuttings.article.WebAddress;
import org.cuttings.ingest.recognition.Draft.DateFound;
import org.cuttings.ingest.recognition.Draft.Evidence;
import org.cuttings.ingest.recognition.Draft.Field;
import org.cuttings.ingest.recognition.Draft.Origin;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;
import org.cuttings.ingest.wording.Byline;
import org.cuttings.ingest.wording.DateFinder;
import org.jspecify.annotations.Nullable;

/**
 * Puts together the draft of an article whose fields are named in the file. What is blank, or no
 * date, address or language at all, is left out.
 */
public final class DraftBuilder {

    /** Such a field says what it is; only its content may be wrong. */
    public static final double NAMED = 0.95;

    /** So much of a headline is told where it has no text, in code points. */
    private static final int TOLD = 200;

    private static final Pattern LANGUAGE =
            Pattern.compile("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8}){0,3}");

    /** BCP 47 wants the code of two letters where a language has one. */
    private static final Map<String, String> SHORTER =
            Arrays.stream(Locale.getISOLanguages())
                    .collect(
                            Collectors.toMap(
                                    code -> new Locale(code).getISO3Language(),
                                    code -> new Locale(code).getLanguage(),
                                    (one, other) -> one));

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    private final Map<Field, Evidence> evidence = new EnumMap<>(Field.class);
    private final LinkedHashSet<String> authors = new LinkedHashSet<>();
    private final List<String> captions = new ArrayList<>();
    private final List<DateFound> dates = new ArrayList<>();
    private @Nullable String headline;
    private @Nullable String standfirst;
    private @Nullable String byline;
    private @Nullable String source;
    private @Nullable String section;
    private @Nullable String url;
    private String language = "und";
    private String body = "";
    private @Nullable Findings findings;

    public DraftBuilder headline(@Nullable String text) {
        headline = named(Field.HEADLINE, line(text), headline);
        return this;
    }

    public DraftBuilder standfirst(@Nullable String text) {
        standfirst = named(Field.STANDFIRST, line(text), standfirst);
        return this;
    }

    /** The line that names the writers, as printed, with or without "By". */
    public DraftBuilder byline(@Nullable String text) {
        String printed = line(text);
        Byline stated = printed == null ? null : Byline.stated(printed);
        byline = named(Field.BYLINE, stated == null ? printed : stated.text(), byline);
        return this;
    }

    /** One writer. */
    public DraftBuilder author(@Nullable String name) {
        String one = line(name);
        if (one != null) {
            authors.add(one);
            evidence.putIfAbsent(Field.BYLINE, new Evidence(Origin.METADATA, NAMED));
        }
        return this;
    }

    public DraftBuilder source(@Nullable String name) {
        source = named(Field.SOURCE, line(name), source);
        return this;
    }

    public DraftBuilder section(@Nullable String name) {
        section = named(Field.SECTION, line(name), section);
        return this;
    }

    /** The article's address; anything but http and https is left out. */
    public DraftBuilder url(@Nullable String address) {
        String one = address == null ? null : address.strip();
        url = named(Field.URL, one != null && WebAddress.isOne(one) ? one : null, url);
        return this;
    }

    /** A BCP 47 tag; an underscore for the hyphen and a code of ISO 639-3 will do too. */
    public DraftBuilder language(@Nullable String tag) {
        if (tag != null && LANGUAGE.matcher(tag.strip()).matches() && language.equals("und")) {
            Locale locale = Locale.forLanguageTag(tag.strip().replace('_', '-'));
            String known = locale.toLanguageTag();
            String shorter = SHORTER.get(locale.getLanguage());
            language = shorter == null ? known : shorter + known.substring(3);
            if (!language.equals("und")) {
                evidence.put(Field.LANGUAGE, new Evidence(Origin.METADATA, NAMED));
            }
        }
        return this;
    }

    /**
     * A date of publication in whatever form; the first that is one counts, later ones are offered
     * beside it.
     *
     * @param where it stands in the file, for people, such as "pubDate"
     */
    public DraftBuilder published(@Nullable String text, String where) {
        Published read = text == null ? null : date(text.strip());
        return read == null ? this : published(read, where, Origin.METADATA);
    }

    /** A date of publication. */
    public DraftBuilder published(Published when, String where, Origin origin) {
        if (dates.stream().noneMatch(found -> found.published().equals(when))) {
            dates.add(new DateFound(when, origin, where));
            evidence.putIfAbsent(Field.PUBLISHED, new Evidence(origin, NAMED));
        }
        return this;
    }

    public DraftBuilder caption(@Nullable String text) {
        String one = line(text);
        if (one != null && !captions.contains(one)) {
            captions.add(one);
        }
        return this;
    }

    /** The text, paragraphs separated by blank lines. */
    public DraftBuilder body(@Nullable String text) {
        return body(text, NAMED);
    }

    /**
     * The text, paragraphs separated by blank lines.
     *
     * @param confidence below {@link Evidence#DOUBTFUL} where it may be only the beginning of the
     *     article
     */
    public DraftBuilder body(@Nullable String text, double confidence) {
        String clean = text == null ? "" : BodyText.of(text);
        if (body.isEmpty() && !clean.isEmpty()) {
            body = clean;
            evidence.put(Field.BODY, new Evidence(Origin.METADATA, confidence));
        }
        return this;
    }

    /**
     * Says where a field came from and how sure it is, where the file does not simply name it; a
     * field without a value has no evidence.
     */
    public DraftBuilder because(Field field, Origin origin, double confidence) {
        evidence.computeIfPresent(field, (named, before) -> new Evidence(origin, confidence));
        return this;
    }

    /** The names and quotes in the body, told by the file. */
    public DraftBuilder findings(@Nullable Findings told) {
        findings = told;
        return this;
    }

    /** Whether there are writers already. */
    public boolean isSigned() {
        return byline != null || !authors.isEmpty();
    }

    /** Whether there is a date already. */
    public boolean isDated() {
        return !dates.isEmpty();
    }

    /** Whether there is a body already. */
    public boolean hasBody() {
        return !body.isEmpty();
    }

    /**
     * The draft.
     *
     * @throws UnreadableFile if it has no body
     */
    public Draft build() {
        if (body.isEmpty()) {
            throw new UnreadableFile(
                    Reason.NO_TEXT,
                    headline == null
                            ? "There is neither headline nor text in this place"
                            : "There is a headline but no text: " + begin(headline));
        }
        if (authors.isEmpty() && byline != null) {
            Byline.names(byline, true).forEach(authors::add);
        }
        return new Draft(
                headline,
                standfirst,
                byline != null || authors.isEmpty() ? byline : String.join(", ", authors),
                List.copyOf(authors),
                source,
                section,
                url,
                language,
                dates.isEmpty() ? null : dates.get(0).published(),
                body,
                captions,
                evidence,
                dates,
                findings);
    }

    private @Nullable String named(Field field, @Nullable String value, @Nullable String before) {
        if (value == null || before != null) {
            return before;
        }
        evidence.put(field, new Evidence(Origin.METADATA, NAMED));
        return value;
    }

    /** One line in NFC without white space around it; null if nothing is left. */
    private static @Nullable String line(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String line =
                SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                        .replaceAll(" ")
                        .strip();
        return line.isEmpty() ? null : line;
    }

    private static @Nullable Published date(String text) {
        try {
            return Published.parse(text.length() > 10 ? text.replaceFirst(" ", "T") : text);
        } catch (IllegalArgumentException e) {
            List<DateFinder.Found> found =
                    new DateFinder("und", LocalDate.now(ZoneOffset.UTC)).find(text);
            return found.isEmpty() ? null : found.get(0).published();
        }
    }

    /** Enough of a headline to know it by. */
    private static String begin(String headline) {
        return headline.codePointCount(0, headline.length()) <= TOLD
                ? headline
                : headline.substring(0, headline.offsetByCodePoints(0, TOLD)) + "…";
    }
}
