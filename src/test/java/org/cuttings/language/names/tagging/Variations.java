package org.cuttings.language.names.tagging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cuttings.article.EntityType;
import org.cuttings.language.names.Gazetteer;
import org.cuttings.language.names.GivenNames;
import org.cuttings.language.names.tagging.AnnotatedArticle.Name;

/**
 * Retells annotated articles with other names, in other cases and with other datelines, so that a
 * model learns what names look like and not which names were in the news.
 */
final class Variations {

    private static final List<String> BEGINNINGS =
            List.of(
                    ("Ba Ber Bor Cal Cha Dan Da Do El Fa Fer Gar Go Ha Hal Ibra Jor Ka Kar Kho Kol Kra Li"
                                    + " Lu Ma Mar Me Mo Na Nov O Oko Pa Per Qa Ra Ro Sa Sha Si Sol Ta Tar"
                                    + " Thor U Va Vel Wa We Ya Za Ze")
                            .split(" "));
    private static final List<String> MIDDLES =
            List.of(
                    "ba be bi da de do ga ka la le li lo ma mi na ni no ra re ri ro sa si ta ti va vi za"
                            .split(" "));
    private static final List<String> SURNAME_ENDS =
            List.of(
                    "adze ali ani ano aru berg chuk dal der ek enko er ez ian ic ides ini ins ko kov kova lin low man mann moto nen ngo nov o oglu ola ong osi ova ovic rd rez sen shi ski son ston to u uk under wa wala well wu yan yev"
                            .split(" "));
    private static final List<String> PLACE_ENDS =
            List.of(
                    "a abad an ar bad berg burg dal don el field ford ga grad ham i ia in is isk land mouth nia o ol on or pol port pur sk stad stan ston ton um ur vale ville wick yn"
                            .split(" "));
    private static final List<String> COMPANY_ENDS =
            List.of(
                    "AI app base book box cast data dia flix Fi gle go Hub ia io ix Lab lo Media Net nix oo ora pay Pal ra soft Space Tech Tek Tok ter tra tube va via vo Works X xa xon zon"
                            .split(" "));
    private static final List<String> AGENCIES =
            List.of(
                    "Reuters",
                    "AP",
                    "AFP",
                    "dpa",
                    "Xinhua",
                    "TASS",
                    "UPI",
                    "Interfax",
                    "IANS",
                    "ANSA",
                    "EFE",
                    "Bloomberg");
    private static final List<String> MONTHS =
            List.of(
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December",
                    "Jan.",
                    "Feb.",
                    "Aug.",
                    "Sept.",
                    "Oct.",
                    "Nov.",
                    "Dec.",
                    "Jan",
                    "Oct",
                    "Dec");
    private static final Pattern DATELINE =
            Pattern.compile("(?m)^([A-Z][A-Z .,'-]+) \\d{4}-\\d\\d-\\d\\d\\n");

    private final Random random;
    private final List<String> given = GivenNames.all().stream().sorted().toList();
    private final List<String> places =
            Gazetteer.KNOWN.names(EntityType.PLACE).stream()
                    .filter(place -> place.length() > 3)
                    .sorted()
                    .toList();
    private final List<String> organisations =
            Gazetteer.KNOWN.names(EntityType.ORGANISATION).stream().sorted().toList();
    private final Map<String, List<String>> seen = new HashMap<>();

    Variations(List<AnnotatedArticle> articles, Random random) {
        this.random = random;
        for (AnnotatedArticle article : articles) {
            for (Name name : article.names()) {
                seen.computeIfAbsent(name.type(), type -> new ArrayList<>())
                        .add(article.form(name));
            }
        }
    }

    AnnotatedArticle vary(AnnotatedArticle article) {
        AnnotatedArticle varied = chance(0.5) ? datelines(article) : article;
        varied = chance(0.5) ? renamed(varied) : varied;
        return recased(varied);
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private List<String> seen(String type, List<String> otherwise) {
        return seen.getOrDefault(type, otherwise);
    }

    /** The same article with other people, places and organisations. */
    private AnnotatedArticle renamed(AnnotatedArticle article) {
        Map<String, String> replaced = new HashMap<>();
        StringBuilder text = new StringBuilder();
        List<Name> names = new ArrayList<>();
        double share = chance(0.5) ? 1 : 0.4;
        int copied = 0;
        for (Name name : article.names()) {
            String form = article.form(name);
            text.append(article.text(), copied, name.start());
            int start = text.length();
            String key = name.type() + form;
            if (!replaced.containsKey(key)) {
                replaced.put(key, chance(share) ? other(name.type(), form, replaced) : form);
            }
            text.append(replaced.get(key));
            names.add(new Name(start, text.length(), name.type()));
            copied = name.end();
        }
        text.append(article.text().substring(copied));
        return new AnnotatedArticle(text.toString(), names);
    }

    private String other(String type, String form, Map<String, String> replaced) {
        boolean capitals = form.length() > 4 && form.equals(form.toUpperCase(Locale.ROOT));
        String other =
                switch (type) {
                    case "PER" -> person(form, replaced);
                    case "LOC" -> place(form);
                    case "ORG" -> organisation(form);
                    default -> form;
                };
        return capitals ? other.toUpperCase(Locale.ROOT) : other;
    }

    private String person(String form, Map<String, String> replaced) {
        String[] parts = form.split(" ");
        for (int i = 0; i < parts.length; i++) {
            boolean first = i == 0 && parts.length > 1;
            String part = parts[i];
            if (part.length() > 2 && Character.isUpperCase(part.charAt(0))) {
                parts[i] =
                        replaced.computeIfAbsent(
                                "part " + part, key -> first ? givenName() : surname());
            }
        }
        if (parts.length == 2 && parts[0].length() > 2 && chance(0.15)) {
            parts[0] +=
                    one(
                            List.of(
                                    " " + (char) ('A' + random.nextInt(26)) + ".",
                                    " " + one(given),
                                    " bin " + one(given),
                                    " van der",
                                    " " + surname(),
                                    " Al",
                                    " al",
                                    " de"));
        }
        return String.join(" ", parts);
    }

    private String givenName() {
        return chance(0.75) ? one(given) : invented(MIDDLES);
    }

    private String surname() {
        if (chance(0.4)) {
            String[] parts = one(seen("PER", given)).split(" ");
            String last = parts[parts.length - 1];
            return last.length() > 2 && !last.equals(last.toUpperCase(Locale.ROOT))
                    ? last
                    : one(given);
        }
        String surname = chance(0.12) ? one(given) : invented(SURNAME_ENDS);
        double form = random.nextDouble();
        if (form < 0.04) {
            return surname + "-" + invented(SURNAME_ENDS);
        }
        return form < 0.08
                ? one(List.of("al-", "El-", "Mc", "O'", "de ", "van ", "bin ")) + surname
                : surname;
    }

    private String invented(List<String> ends) {
        return one(BEGINNINGS) + (chance(0.5) ? one(MIDDLES) : "") + one(ends);
    }

    private String place(String form) {
        double kind = random.nextDouble();
        String known = one(kind < 0.4 ? places : seen("LOC", places));
        boolean plain = form.length() > 4 && !known.equals(known.toUpperCase(Locale.ROOT));
        return kind < 0.75 ? plain ? known : form : invented(PLACE_ENDS);
    }

    private String organisation(String form) {
        double kind = random.nextDouble();
        boolean acronym = form.length() < 6 && form.equals(form.toUpperCase(Locale.ROOT));
        if (acronym) {
            StringBuilder letters = new StringBuilder();
            for (int i = random.nextInt(3) - 3; i < 0; i++) {
                letters.append((char) ('A' + random.nextInt(26)));
            }
            return letters.toString();
        }
        if (kind < 0.35) {
            return one(organisations);
        }
        if (kind < 0.45) {
            return company();
        }
        if (kind < 0.58) {
            return invented(chance(0.5) ? SURNAME_ENDS : PLACE_ENDS)
                    + one(
                            List.of(
                                    "",
                                    " Inc",
                                    " Corp",
                                    " Group",
                                    " Ltd",
                                    " Holdings",
                                    " Party",
                                    " University",
                                    " Foundation",
                                    " Technologies",
                                    " Institute",
                                    " Network",
                                    " AG",
                                    " SA",
                                    " News",
                                    " Times",
                                    " Council",
                                    " Airlines",
                                    " Bank"));
        }
        return one(seen("ORG", organisations));
    }

    /** A single word such as a young company calls itself by. */
    private String company() {
        String name = invented(COMPANY_ENDS);
        return chance(0.2) ? one(BEGINNINGS) + name : name;
    }

    /** The bare datelines of agencies in the styles of other papers. */
    private AnnotatedArticle datelines(AnnotatedArticle article) {
        StringBuilder text = new StringBuilder();
        List<Name> names = new ArrayList<>();
        Matcher matcher = DATELINE.matcher(article.text());
        int copied = 0;
        int next = 0;
        while (matcher.find()) {
            next = copy(article, copied, matcher.start(), next, text, names);
            String place = matcher.group(1);
            Name named = next < article.names().size() ? article.names().get(next) : null;
            if (named == null
                    || named.start() != matcher.start()
                    || named.end() != matcher.end(1)) {
                copied = matcher.start();
                continue;
            }
            dateline(place, text, names);
            next++;
            copied = matcher.end();
        }
        copy(article, copied, article.text().length(), next, text, names);
        return new AnnotatedArticle(text.toString(), names);
    }

    private static int copy(
            AnnotatedArticle article,
            int from,
            int to,
            int next,
            StringBuilder text,
            List<Name> names) {
        int moved = text.length() - from;
        int at = next;
        text.append(article.text(), from, to);
        while (at < article.names().size() && article.names().get(at).end() <= to) {
            Name name = article.names().get(at++);
            names.add(new Name(name.start() + moved, name.end() + moved, name.type()));
        }
        return at;
    }

    private void dateline(String capitals, StringBuilder text, List<Name> names) {
        String place = chance(0.4) ? invented(PLACE_ENDS).toUpperCase(Locale.ROOT) : capitals;
        if (chance(0.25)) {
            place = titleCase(place);
        }
        add(place, "LOC", text, names);
        if (chance(0.15)) {
            text.append(", ");
            add(place(" other"), "LOC", text, names);
        }
        if (chance(0.5)) {
            text.append(", ").append(one(MONTHS)).append(' ').append(1 + random.nextInt(30));
        }
        if (chance(0.55)) {
            text.append(" (");
            add(one(AGENCIES), "ORG", text, names);
            text.append(')');
        }
        text.append(one(List.of(" - ", " -- ", " \u2014 ", " \u2013 ", ": ")));
    }

    private static void add(String form, String type, StringBuilder text, List<Name> names) {
        names.add(new Name(text.length(), text.length() + form.length(), type));
        text.append(form);
    }

    /** Some lines, or all, in other cases. Letters whose case changes their length stay. */
    private AnnotatedArticle recased(AnnotatedArticle article) {
        double whole = random.nextDouble();
        StringBuilder text = new StringBuilder();
        for (String line : article.text().split("(?<=\n)")) {
            double kind = whole < 0.05 ? 0 : whole < 0.07 ? 0.06 : random.nextDouble();
            String other =
                    kind < 0.05
                            ? line.toLowerCase(Locale.ROOT)
                            : kind < 0.10
                                    ? line.toUpperCase(Locale.ROOT)
                                    : kind < 0.16 ? titleCase(line) : line;
            text.append(other.length() == line.length() ? other : line);
        }
        return new AnnotatedArticle(text.toString(), article.names());
    }

    private static String titleCase(String line) {
        StringBuilder title = new StringBuilder(line);
        boolean lowers = line.equals(line.toUpperCase(Locale.ROOT));
        for (int i = 0; i < line.length(); i++) {
            boolean starts = i == 0 || line.charAt(i - 1) == ' ';
            char c = line.charAt(i);
            title.setCharAt(
                    i, starts ? Character.toUpperCase(c) : lowers ? Character.toLowerCase(c) : c);
        }
        return title.toString();
    }
}
