package org.cuttings.ingest.wording;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line that names an article's writers.
 *
 * @param text the line as printed, without "By" and without a date
 * @param names one for each writer, without their offices
 */
public record Byline(String text, List<String> names) {

    private static final int LONGEST = 220;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern BY =
            Pattern.compile(
                    "^[\\W_]{0,3}(?:(?:commentary|opinion|analysis|review|column|story|words|text|reporting|report|posted|published|written|reviewed|contributed|interview|essay|kommentar|ein kommentar|analyse|gastbeitrag|ein gastbeitrag|eine analyse|essay|interview|reportage|eine reportage|kolumne|eine kolumne|glosse|exclusive|news|updated|as told to|author of the article|social links for|articolo|texto|texte|tekst|artikel|aus \\p{Lu}\\p{L}+)\\s{0,2}:?\\s*){0,2}"
                            + "(?:by|von|par|por|di|da|door|af|av|od|przez|teksti|tekst|text|texto|texte|testo|autor(?:in|a|es)?|auteur|autore|author(?:s|\\(s\\))?|kirjoittanut|yazan|автор|від|от|Автори|γράφει|του|بقلم|كتب|מאת|文|記者|기자|作者|著者|责编|責編|编辑|oleh|yazar|as told to|author of the article|social links for|written by|por:)"
                            + "(?:\\s*[:：]|(?=\\s))[\\s|]*",
                    FLAGS);
    private static final Pattern GLUED_BY = Pattern.compile("^(?:By|by|BY)(?=\\p{Lu}\\p{Ll})");
    private static final Pattern GLUED_DATE =
            Pattern.compile(
                    "(?<=\\p{Ll})(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\p{Ll}{0,6}\\.? \\d{1,2}\\b)");
    private static final Pattern BY_ALONE =
            Pattern.compile(
                    "^\\W{0,2}(?:(?:\\p{L}+\\s)?by|von|par|por|di|da|door|af|av|autor(?:in|en|es|a)?|author(?:s|\\(s\\))?|author of the article|written by|authored by|автор|авторы|text|auteurs?|opinion by|autore|γράφει|بقلم|מאת)\\s*:?$",
                    FLAGS);
    private static final Pattern SEPARATOR =
            Pattern.compile(
                    "\\s*(?:,|;|/|&|\\+|、|،|\\band\\b|\\bund\\b|\\bet\\b|\\bog\\b|\\boch\\b|\\bja\\b|\\bve\\b|\\bи\\b|\\bта\\b|(?<=\\p{Ll}) (?:y|e|i|a|en|og|with|mit|avec) (?=\\p{Lu}))\\s*",
                    Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern CUT =
            Pattern.compile(
                    "\\s*(?:\\||•|·| [-–—]+ |\\s@|@|<|\\(|\\[|:| for | at | in | aus | in Zusammenarbeit|\\bmit (?:AP|dpa|AFP)|https?:|Twitter$|Facebook$).*$");
    private static final Pattern ROLE =
            Pattern.compile(
                    "\\b(?:reporter|editor|writer|correspondent|staff|contributor|columnist|producer|journalist|fellow|officer|chief|director|professor|head|analyst|critic|redakt(?:eur|ion|or)\\p{L}*|korrespondent\\p{L}*|journalist\\p{L}*|autor(?:in)?|reporterin|chefredakt\\p{L}*|volontär\\p{L}*|rédact\\p{L}*|correspondant\\p{L}*|redactor\\p{L}*|corresponsal|periodista|redazione|giornalista|inviat[oa]|repórter|colunista|verslaggever|redacteur|журналист|корреспондент|tips|landespolitische|politische|senior|contributing|photograph(?:er|s)|executive|deputy|associate|national|general|special|digital|political|sports|political)\\b",
                    FLAGS | Pattern.UNICODE_CHARACTER_CLASS);

    /**
     * What a page prints on the line of a name: an office, a network, the time it takes to read.
     */
    private static final Pattern BESIDE_NAMES =
            Pattern.compile(
                    "\\s*(?:\\|.*|@\\w+|(?<=\\S )(?:"
                            + "redakteur(?:in)?|reporter(?:in)?|korrespondent(?:in)?|journalist(?:in)?|staff writer|tips meg|\\d+ min(?:ute)?s? read"
                            + "))$",
                    FLAGS);

    private static final Pattern OUTLET =
            Pattern.compile(
                    "\\b(?:telegram|gazette|times|news|post|herald|tribune|journal|media|daily|today|network|press|magazine|zeitung|anzeiger|nachrichten|observer|chronicle|courier|sun|star|globe|tv|radio|\\p{L}+\\.(?:com|org|net|de|co))\\b",
                    FLAGS);
    private static final Pattern AGENCY =
            Pattern.compile(
                    "(?:the )?(?:associated press|ap|afp|reuters|dpa|apa|ansa|upi|pti|bloomberg news|agence france-presse)",
                    FLAGS);
    private static final Pattern NOT_A_NAME =
            Pattern.compile(
                    "\\b(?:the|news|sports?|world|politics|business|opinion|share|updated?|published|read|more|video|photo|image|getty|how|what|why|when|is|are|was|in|on|at|to|of|for|with|from|your|our|about|this|that|new|best|top|latest|breaking|live|local|national|review|home|culture|lifestyle|health|science|technology|tech|entertainment|travel|food|comments?|min|minutes?|uhr|und|der|die|das|ist|im|am|les|des|sur|pour|los|las|para|con|nel|della|commentary|subscribe|newsletter|related|local|style|exclusive|press|agency|podcast|last|join|article|search|keyword|menu|story|stories|log|sign|listen|save)\\b",
                    FLAGS);
    private static final Pattern LABEL =
            Pattern.compile(
                    "(?:(?:facebook|twitter|tweet|share|pinterest|linkedin|whatsapp|instagram)\\p{L}*|updated\\p{L}*|published|posted|last|zuerst|publié\\p{L}*|publiziert|veröffentlicht|contributions|kategorien|quelle|beitrag|fotos|text|suche|mehr|afficher|recent|beitragvon|by|written|authors?|autor(?:in)?|auteurs?|more|read|learn|view|see|follow|datum|stand|uhr|foto|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|december|november|october|september|jan|feb|dec|nov|oct|sept?)\\.?",
                    FLAGS);
    private static final Pattern PARTICLE =
            Pattern.compile(
                    "(?:de|del|della|di|da|dos|das|do|du|van|von|der|den|ter|ten|zu|zur|vom|bin|bint|ibn|al|el|la|le|y|e|af|av|und|al-\\p{L}+|el-\\p{L}+|d['’]\\p{L}+)");

    /** A particle that ends no name, though one may follow it in a line. */
    private static final Pattern LINK =
            Pattern.compile(
                    "(?:de|del|della|di|da|dos|das|do|du|van|von|der|den|le|la|y|e|und|af|av)");

    private static final Pattern NAME_WORD =
            Pattern.compile(
                    "(?:\\p{Lu}|\\p{Lo}|\\p{Lt})[\\p{L}\\p{M}.'’\\-‑]*|[dlO]['’]\\p{Lu}\\p{L}+");

    public Byline {
        names = List.copyOf(names);
    }

    /** The line with a blank between a name and the date that a page prints right after it. */
    public static String unglued(String line) {
        return GLUED_DATE.matcher(line.replace("&nbsp", " ")).replaceAll(" ");
    }

    /** Whether a text starts like a line that names writers, as "By" does. */
    public static boolean opens(String text) {
        String start = clean(text);
        return BY.matcher(start + " ").find() || GLUED_BY.matcher(start).find();
    }

    /** Whether the line only announces the names that follow, such as "By". */
    public static boolean isBy(String line) {
        return line.length() < 40 && BY_ALONE.matcher(line).matches();
    }

    /** The byline if the line says that it is one, as "By Ada Berg" does; else null. */
    public static @Nullable Byline stated(String line) {
        String clean = clean(line);
        Matcher by = BY.matcher(clean);
        String rest = clean;
        if (by.find() && by.end() > 0) {
            rest = clean.substring(by.end());
        } else {
            Matcher glued = GLUED_BY.matcher(clean);
            if (!glued.find()) {
                return null;
            }
            rest = clean.substring(glued.end());
        }
        if (line.length() > LONGEST || rest.isBlank()) {
            return null;
        }
        List<String> names = names(rest, true);
        return names.isEmpty() ? null : new Byline(rest.strip(), names);
    }

    /** The byline if the line can follow one that announces it, as a single name can; else null. */
    public static @Nullable Byline announced(String line) {
        Byline implied = implied(line);
        if (implied != null || line.length() >= 60 || NOT_A_NAME.matcher(line).find()) {
            return implied;
        }
        List<String> names = names(line, true);
        return names.isEmpty() ? null : new Byline(line, names);
    }

    /** The byline if the line is made of people's names alone; else null. */
    public static @Nullable Byline implied(String line) {
        String clean = BESIDE_NAMES.matcher(clean(line)).replaceFirst("").strip();
        if (clean.length() > 80) {
            return null;
        }
        String person = beforeOutlet(clean);
        if (person != null) {
            return new Byline(person, List.of(person));
        }
        if (NOT_A_NAME.matcher(clean).find()) {
            return null;
        }
        List<String> names = names(clean, false);
        // Scripts without capitals do not show what is a name and what a sentence.
        boolean cased =
                clean.codePoints().allMatch(c -> Character.getType(c) != Character.OTHER_LETTER);
        boolean full =
                cased && !names.isEmpty() && names.stream().allMatch(name -> name.contains(" "));
        return full ? new Byline(clean.strip(), names) : null;
    }

    /** The name in a line such as "Ada Berg Tarvik Gazette"; null if it is not made like that. */
    private static @Nullable String beforeOutlet(String line) {
        String[] words = line.split(" ");
        if (words.length < 3 || words.length > 7 || !OUTLET.matcher(line).find()) {
            return null;
        }
        String person = words[0] + " " + words[1];
        boolean name =
                NAME_WORD.matcher(words[0]).matches()
                        && NAME_WORD.matcher(words[1]).matches()
                        && !OUTLET.matcher(person).find()
                        && !NOT_A_NAME.matcher(person).find();
        return name && OUTLET.matcher(words[words.length - 1]).matches() ? person : null;
    }

    /** The names in a list of names such as "Ada Berg and Ivo Kern, Political Editor". */
    public static List<String> names(String list, boolean stated) {
        LinkedHashSet<String> names = new LinkedHashSet<>();
        for (String part : SEPARATOR.split(CUT.matcher(list).replaceFirst(""))) {
            String name = name(part.strip());
            boolean whole = name != null && name.length() >= part.strip().length() - 2;
            if (name != null && !whole && !names.isEmpty() && isDescription(part, name)) {
                continue;
            }
            if (name == null || (!stated && !whole)) {
                if (stated) {
                    continue;
                }
                return List.of();
            }
            // After a full name, a single word is the place it was written in.
            if (isWhole(name) || names.isEmpty()) {
                names.add(name);
            }
        }
        List<String> people = names.stream().filter(name -> !isAgency(name)).toList();
        return new ArrayList<>(people.isEmpty() ? names : people);
    }

    /** Whether a name has a first and a last one, between which Chinese sets no blank. */
    public static boolean isWhole(String name) {
        return name.contains(" ") || name.codePoints().allMatch(Character::isIdeographic);
    }

    /** Whether a part only begins like a name, as an office such as "Head of Sales" does. */
    private static boolean isDescription(String part, String name) {
        String rest =
                part.strip().substring(Math.min(name.length(), part.strip().length())).strip();
        return !rest.isEmpty() && Character.isLowerCase(rest.codePointAt(0)) && rest.contains(" ");
    }

    private static boolean isAgency(String name) {
        return AGENCY.matcher(name).matches();
    }

    private static @Nullable String name(String part) {
        String text = (part.endsWith("Jr.") ? part : part.replaceFirst("[.,:\\d)）]+$", "")).strip();
        String[] words = text.split("[\\s\u00a0]+");
        List<String> kept = new ArrayList<>();
        for (String word : words) {
            boolean particle = !kept.isEmpty() && PARTICLE.matcher(word).matches();
            boolean shout = word.matches("\\p{Lu}{3,}.*");
            boolean mixedBefore = !kept.isEmpty() && kept.get(0).matches("\\p{Lu}\\p{Ll}.*");
            if (!particle && !NAME_WORD.matcher(word).matches()) {
                break;
            }
            if (shout && mixedBefore && kept.size() >= 2 || ROLE.matcher(word).matches()) {
                break;
            }
            if (LABEL.matcher(word).matches() && !isFirstName(word, words)
                    || kept.size() >= 2 && (isMonth(word) || word.equals(kept.get(0)))) {
                break;
            }
            kept.add(word);
        }
        while (!kept.isEmpty() && LINK.matcher(kept.get(kept.size() - 1)).matches()) {
            kept = kept.subList(0, kept.size() - 1);
        }
        if (kept.size() >= 4 && OUTLET.matcher(text).find()) {
            kept = kept.subList(0, 2);
        }
        return kept.isEmpty()
                        || kept.size() > 5
                        || kept.get(0).length() < 2
                        || kept.size() == 1 && isMonth(kept.get(0))
                ? null
                : String.join(" ", kept);
    }

    /** Whether a word is a month's name that is somebody's first name here, as April is. */
    private static boolean isFirstName(String word, String[] words) {
        return isMonth(word)
                && words.length > 1
                && words[0].equals(word)
                && NAME_WORD.matcher(words[1]).matches();
    }

    private static boolean isMonth(String word) {
        return word.length() > 2 && Months.number(word) != null;
    }

    private static String clean(String line) {
        return line.replace("&nbsp;", " ")
                .replace("&nbsp", " ")
                .replace('\u00a0', ' ')
                .replaceFirst("^[\\s|•·–—-]+", "")
                .strip();
    }
}
