package org.cuttings.ingest.wording;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cuttings.article.Published;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dates in a line of text, in any of the languages of {@link Months}.
 *
 * <p>Only full dates count: a day without its year could be any year's. A date after tomorrow is
 * none, so 05/11 is read the other way round where it would lie in the future.
 */
public final class DateFinder {

    /** The year of the first printed newspaper. */
    private static final int FIRST_YEAR = 1605;

    private static final int LONGEST_LINE = 2000;
    private static final String YEAR = "((?:1[6-9]|2[0-5])\\d\\d)(?=\\d{1,2}:\\d\\d|\\D|$)";
    private static final String DAY = "(?<!\\d)(\\d{1,2})";

    private static final Pattern YEAR_FIRST =
            Pattern.compile(
                    "(?<!\\d)((?:1[6-9]|2[0-5])\\d\\d)\\s?[-/.年년]\\s?(\\d{1,2})\\s?[-/.月월]\\s?(\\d{1,2})(?=日|일|T|\\D|$)");
    private static final Pattern COMPACT =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(0[1-9]|1[0-2])([0-3]\\d)(?=T|$)");
    private static final Pattern NUMERIC =
            Pattern.compile(
                    DAY + "\\s?([./-])\\s?(\\d{1,2})\\s?\\2\\s?(?:" + YEAR + "|(\\d\\d)(?!\\d))");
    private static final Pattern DAY_MONTH =
            Pattern.compile(
                    DAY
                            + "(?:st|nd|rd|th|er|ème|º|ª|ος|η|-е|-го|بر)?[.,]?(?:\\s*-\\s*\\d{1,2}\\.?)?[\\s\\u00a0/·-]*"
                            + "(\\p{L}[\\p{L}\\p{M}.'’ ]{1,24}?)(?:\\s/\\s[\\p{L}\\p{M}]+)?[.,]*[\\s\\u00a0/·'’-]*"
                            + "(?:(?:de|del|do|of|năm|г\\.|di)\\s+)?"
                            + YEAR);
    private static final Pattern MONTH_DAY =
            Pattern.compile(
                    "(?<!\\p{L})(\\p{L}[\\p{L}\\p{M}.]{1,14})\\s?"
                            + DAY
                            + "(?:st|nd|rd|th)?[.,]*[\\s\\u00a0]+(?:de |of )?"
                            + YEAR);

    /** As programs in Java print a time: "Tue Jul 30 09:35:14 CEST 2019". */
    private static final Pattern MONTH_DAY_TIME =
            Pattern.compile(
                    "(?<!\\p{L})(\\p{L}{3,9})\\s"
                            + DAY
                            + "\\s\\d\\d:\\d\\d(?::\\d\\d)?\\s(?:\\p{Lu}{2,5}\\s)?"
                            + YEAR);

    private static final Pattern YEAR_MONTH_DAY =
            Pattern.compile(
                    "(?<!\\d)((?:1[6-9]|2[0-5])\\d\\d)\\.?\\s?(?:m\\.|gada|\\.)?\\s+"
                            + "(\\p{L}[\\p{L}\\p{M}]{2,14})\\.?\\s+"
                            + DAY
                            + "(?!\\d)");
    private static final Pattern NUMBERED_MONTH =
            Pattern.compile(DAY + "\\s+tháng\\s+(\\d{1,2}),?\\s+(?:năm\\s+)?" + YEAR);

    private final boolean monthFirst;
    private final LocalDate latest;

    /**
     * @param language BCP 47 tag of the text; decides whether 05/11 is May or November
     * @param today dates may not lie after the day after it, since it may already be tomorrow
     *     elsewhere
     */
    public DateFinder(String language, LocalDate today) {
        this.monthFirst = language.equals("en") || language.matches("(?i)en-(US|PH|CA|BZ)");
        this.latest = today.plusDays(1);
    }

    /**
     * A date in a line.
     *
     * @param start where it starts in the line
     * @param end where it ends, with its time of day if one follows
     */
    public record Found(Published published, int start, int end) {}

    /** The dates of the line in its order, those that overlap only once. */
    public List<Found> find(String line) {
        if (line.length() > LONGEST_LINE || line.chars().noneMatch(Character::isDigit)) {
            return List.of();
        }
        String text = withAsciiDigits(line);
        List<Found> found = new ArrayList<>();
        scan(YEAR_FIRST, text, found, m -> day(m.group(1), m.group(2), m.group(3)));
        scan(COMPACT, text, found, m -> day(m.group(1), m.group(2), m.group(3)));
        scan(NUMBERED_MONTH, text, found, m -> day(m.group(3), m.group(2), m.group(1)));
        scan(DAY_MONTH, text, found, m -> named(m.group(3), m.group(2), m.group(1)));
        scan(MONTH_DAY, text, found, m -> named(m.group(3), m.group(1), m.group(2)));
        scan(MONTH_DAY_TIME, text, found, m -> named(m.group(3), m.group(1), m.group(2)));
        scan(YEAR_MONTH_DAY, text, found, m -> named(m.group(1), m.group(2), m.group(3)));
        scan(NUMERIC, text, found, m -> numeric(m, text));
        found.sort(Comparator.comparingInt(Found::start));
        return List.copyOf(found);
    }

    private interface Reading {
        @Nullable LocalDate of(Matcher matcher);
    }

    private void scan(Pattern pattern, String text, List<Found> found, Reading reading) {
        Matcher matcher = pattern.matcher(text);
        int from = 0;
        while (from < text.length() && matcher.find(from)) {
            LocalDate day = reading.of(matcher);
            int start = matcher.start();
            int end = matcher.end();
            boolean taken = found.stream().anyMatch(f -> f.start() < end && start < f.end());
            if (day == null || taken) {
                from = start + 1;
                continue;
            }
            TimeOfDay.After after = TimeOfDay.after(text, end, next(text, end, found), day);
            found.add(new Found(after.published(), start, after.end()));
            from = Math.max(after.end(), start + 1);
        }
    }

    /** Of "14 March 2019 08:2019-03-14" the hour is not 08:20. */
    private static int next(String text, int from, List<Found> found) {
        return found.stream()
                .mapToInt(Found::start)
                .filter(start -> start >= from)
                .min()
                .orElse(text.length());
    }

    private @Nullable LocalDate named(String year, String month, String day) {
        Integer number = Months.number(month);
        return number == null ? null : day(year, number.toString(), day);
    }

    private @Nullable LocalDate numeric(Matcher matcher, String text) {
        String year = matcher.group(4) == null ? "20" + matcher.group(5) : matcher.group(4);
        boolean american =
                matcher.group(2).equals("/") && (monthFirst || TimeOfDay.isAmerican(text));
        LocalDate dayFirst = day(year, matcher.group(3), matcher.group(1));
        LocalDate monthFirstDay = day(year, matcher.group(1), matcher.group(3));
        LocalDate likelier = american ? monthFirstDay : dayFirst;
        return likelier != null ? likelier : american ? dayFirst : monthFirstDay;
    }

    private @Nullable LocalDate day(String year, String month, String day) {
        try {
            int y = Integer.parseInt(year);
            // The Buddhist calendar of Thailand is 543 years ahead.
            LocalDate date =
                    LocalDate.of(
                            y >= 2400 ? y - 543 : y,
                            Integer.parseInt(month),
                            Integer.parseInt(day));
            return date.isAfter(latest) || date.getYear() < FIRST_YEAR ? null : date;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String withAsciiDigits(String line) {
        StringBuilder text = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            text.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
        }
        return text.toString();
    }
}
