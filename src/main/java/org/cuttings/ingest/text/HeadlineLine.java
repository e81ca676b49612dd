package org.cuttings.ingest.text;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.cuttings.ingest.wording.Boilerplate;
import org.cuttings.ingest.wording.Byline;
import org.cuttings.ingest.wording.DateFinder;

/**
 * Finds the line that is the headline.
 *
 * <p>A text pasted from a page often starts with the title of its window, which repeats the
 * headline with the name of the site; then the repetition further down is the headline.
 */
final class HeadlineLine {

    private static final int LOOKED_AT = 40;
    private static final int LONGEST = 300;
    private static final int SECTION = 20;
    private static final Pattern SITE_NAME =
            Pattern.compile(
                    "\\s*\\|\\s*[^|]{2,40}$|\\s+[–—·•»-]\\s+(?:\\p{Lu}[\\p{L}\\p{N}.&'’]*\\s?){1,4}$");
    private static final Pattern LIST_OF_SECTIONS =
            Pattern.compile(
                    " , |^\\W*[→›>]|\\d+\\s?[kK]? [sS]hares?"
                            + "|^(?:Home|HOME|Startseite|Accueil|Inicio|Início|Forside|Hem|Etusivu|Главная|Головна|Ana Sayfa|Αρχική|الرئيسية|ראשי|ホーム|首页|홈)\\b");

    /** Buttons that repeat the headline. */
    private static final Pattern BUTTON =
            Pattern.compile(
                    "^(?:share|tweet|print|save|e-?mail) this (?:story|article|post)\\b|^(?:diesen )?(?:artikel|beitrag) (?:teilen|drucken)\\b",
                    Pattern.CASE_INSENSITIVE);

    /** A trail of sections, such as "Home Politics Elections". */
    private static final Pattern CAPITALISED =
            Pattern.compile("(?:[\\p{Lu}&/›>|][\\p{L}&'’-]*\\s*){2,6}");

    private static final Pattern DATED =
            Pattern.compile(
                    "^(?:erstellt|veröffentlicht|published|updated|posted|stand|publié|publicado|pubblicato|aus)\\b.{0,20}\\d{4}|\\d{1,2}:\\d{2}",
                    Pattern.CASE_INSENSITIVE);

    private final List<Line> lines;
    private final DateFinder dates;

    HeadlineLine(List<Line> lines, DateFinder dates) {
        this.lines = lines;
        this.dates = dates;
    }

    /** The index of the headline's last printing above the article, -1 if there is none. */
    int index() {
        int first = firstCandidate();
        if (first < 0) {
            return -1;
        }
        String title = withoutSite(lines.get(first).text());
        boolean named = !title.equals(lines.get(first).text());
        boolean ofWindow = named || first + 1 < lines.size() && lines.get(first + 1).apart();
        int best = first;
        double highest = score(first) + (named ? 0 : 0.9);
        int prose = 0;
        int candidates = 0;
        for (int i = first + 1; i < Math.min(lines.size(), first + LOOKED_AT) && prose < 2; i++) {
            if (highest > 0 && isByline(lines.get(i).text())) {
                break;
            }
            if (couldBe(lines.get(i))) {
                candidates++;
                double likeness = likeness(words(title), words(lines.get(i).text()));
                double weight = likeness > 0.65 || ofWindow ? 4 : 1;
                double score = score(i) + weight * likeness - 0.3 * candidates;
                boolean repeats = likeness > 0.95 && i > best;
                if (score > highest || repeats && score > highest - 1) {
                    highest = score;
                    best = i;
                }
            }
            boolean article = lines.get(i).isProse() && lines.get(i).weight() > 120;
            prose += article ? 1 : 0;
        }
        return best;
    }

    /** The text without the name of a site at its end. */
    static String withoutSite(String title) {
        String alone = SITE_NAME.matcher(title).replaceFirst("");
        return alone.length() >= 15 && alone.contains(" ") ? alone : title;
    }

    private int firstCandidate() {
        for (int i = 0; i < Math.min(lines.size(), LOOKED_AT); i++) {
            if (couldBe(lines.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private boolean couldBe(Line line) {
        String text = line.text();
        if (text.length() > LONGEST || line.kind() == Line.Kind.CAPTION) {
            return false;
        }
        boolean meta =
                Boilerplate.matches(text)
                        || BUTTON.matcher(text).find()
                        || text.length() < 30 && LIST_OF_SECTIONS.matcher(text).find()
                        || text.length() < 80 && DATED.matcher(text).find()
                        || Byline.isBy(text)
                        || dates.find(text).stream()
                                .anyMatch(d -> d.end() - d.start() > text.length() / 3)
                        || Byline.implied(text) != null && text.length() < 30
                        || isByline(text);
        return !meta && text.chars().filter(Character::isLetter).count() > 3;
    }

    /** "By the river" is none: a writer has a surname. */
    private static boolean isByline(String text) {
        Byline stated = text.length() < 120 ? Byline.stated(text) : null;
        return stated != null && stated.names().get(0).contains(" ");
    }

    /** How much the line looks like a headline on its own, and by what follows it. */
    private double score(int index) {
        String text = lines.get(index).text();
        int length = lines.get(index).weight();
        double score = length < 16 ? -1.5 : length < 28 ? 0 : length < 160 ? 1.5 : 0;
        if (text.endsWith(".") && !text.endsWith("..") || text.endsWith("。")) {
            score -= 1.2;
        }
        if (LIST_OF_SECTIONS.matcher(text).find()) {
            score -= 2.5;
        }
        if (length < 45 && CAPITALISED.matcher(text).matches()) {
            score -= 1;
        }
        if (isPrintedAgain(index)) {
            score += 1;
        }
        if (isUnderSection(index)) {
            score += 1;
        }
        return score;
    }

    /** Whether the name of a section stands above, and below writer or date, or a summary. */
    private boolean isUnderSection(int index) {
        if (index == 0 || index + 2 >= lines.size()) {
            return false;
        }
        Line above = lines.get(index - 1);
        boolean section = above.kind() == Line.Kind.LABEL && above.weight() < SECTION;
        return section && (isMeta(lines.get(index + 1)) || isMeta(lines.get(index + 2)));
    }

    private boolean isMeta(Line line) {
        return isByline(line.text())
                || Byline.implied(line.text()) != null
                || line.text().length() < 80 && !dates.find(line.text()).isEmpty();
    }

    private boolean isPrintedAgain(int index) {
        String text = lines.get(index).text();
        return text.length() > 20
                && lines.subList(index + 1, Math.min(lines.size(), index + LOOKED_AT)).stream()
                        .anyMatch(line -> line.text().equals(text));
    }

    /** Whether a line says little else than the headline does. */
    static boolean isRepeated(String headline, String line) {
        return line.length() < 2 * headline.length()
                && likeness(words(headline), words(line)) > 0.8;
    }

    private static double likeness(Set<String> a, Set<String> b) {
        if (a.size() < 2 || b.isEmpty()) {
            return 0;
        }
        long shared = a.stream().filter(b::contains).count();
        return 2.0 * shared / (a.size() + b.size());
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+")) {
            if (word.codePoints().anyMatch(Character::isIdeographic)) {
                word.codePoints().forEach(c -> words.add(Character.toString(c)));
            } else if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
