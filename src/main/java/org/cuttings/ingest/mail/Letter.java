package org.cuttings.ingest.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text that a sender wrote, or passed on, without what mail programs put around it: quoted
 * letters, the signature, the way to unsubscribe.
 *
 * @param text lines or paragraphs
 * @param date when the message that was passed on was written, as printed; null if none was
 */
record Letter(String text, @Nullable String date) {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern PASSED_ON =
            Pattern.compile(
                    "^[-_* ]*(?:begin )?(?:forwarded message|original message|weitergeleitete nachricht"
                            + "|anfang der weitergeleiteten nachricht|ursprüngliche nachricht|message transféré|début du message réexpédié"
                            + "|mensaje reenviado|messaggio inoltrato|mensagem encaminhada|doorgestuurd bericht"
                            + "|videresendt melding|vidarebefordrat meddelande)[-_*: ]*$",
                    FLAGS);

    /** Who wrote the letter that is quoted in the lines that follow. */
    private static final Pattern ATTRIBUTION =
            Pattern.compile(
                    "^(?:on|am|le|el|il|em|op|den|på|w dniu)\\b.{4,200}"
                            + "\\b(?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu|schreef|skrev|napisał\\S*)\\b.{0,60}:$",
                    FLAGS);

    private static final Pattern FIELD = Pattern.compile("^\\*?[\\p{L}-]{2,20}\\*?\\s?:.{0,300}$");
    private static final Pattern DATE =
            Pattern.compile(
                    "^\\*?(?:date|sent|datum|gesendet|envoyé|fecha|enviado|data|inviato|verzonden|dato|skickat)\\*?\\s?:\\s*(.+)$",
                    FLAGS);

    private static final Pattern FOOTER =
            Pattern.compile(
                    "\\bunsubscribe\\b|\\bopt[- ]out\\b|view (?:this|it|the)?.{0,20} in (?:your|a|the) browser|manage (?:your )?(?:e-?mail )?(?:preferences|subscription)|update your preferences"
                            + "|you(?:'re| are)? receiv(?:ed|ing) this|sent from my |why did i get this"
                            + "|\\babmelden\\b|abbestellen|im browser (?:ansehen|anzeigen|lesen)|von meinem .{2,20} gesendet"
                            + "|désabonner|désinscri|voir (?:ce|cet) .{2,20} dans (?:votre|le) navigateur|envoyé de mon"
                            + "|darse de baja|cancelar (?:la )?suscripci|ver .{0,30}en (?:tu|su|el) navegador"
                            + "|annulla(?:re)? l.iscrizione|cancellarsi|visualizza .{0,20}nel browser|cancelar inscrição|descadastrar"
                            + "|afmelden|uitschrijven|bekijk .{0,20} in (?:je|uw) browser|avregistrer|avprenumerera|meld deg av",
                    FLAGS);

    /** A longer paragraph that speaks of unsubscribing is news about newsletters. */
    private static final int LONGEST_FOOTER = 250;

    /** Cleans a text as it was sent. */
    static Letter of(String sent) {
        List<String> lines = new ArrayList<>(sent.lines().toList());
        String date = takeOff(lines);
        return new Letter(String.join("\n", written(lines)), date);
    }

    /** Whether a line belongs to the newsletter rather than to what it says. */
    private static boolean isFooter(String line) {
        return line.length() <= LONGEST_FOOTER && FOOTER.matcher(line).find();
    }

    /** Whether it passes on the letter of somebody else. */
    static boolean isPassedOn(String text) {
        return text.lines().anyMatch(line -> PASSED_ON.matcher(line.strip()).matches());
    }

    /** Takes off what stands above a letter that is passed on; tells when that was written. */
    private static @Nullable String takeOff(List<String> lines) {
        int at = -1;
        for (int i = 0; i < lines.size() && at < 0; i++) {
            at = PASSED_ON.matcher(lines.get(i).strip()).matches() ? i : -1;
        }
        if (at < 0) {
            return null;
        }
        String date = null;
        int end = at + 1;
        boolean inFields = false;
        for (; end < lines.size(); end++) {
            String line = unquoted(lines.get(end)).strip();
            boolean field = FIELD.matcher(line).matches();
            if (inFields && line.isEmpty() || !line.isEmpty() && !field && !inFields) {
                break;
            }
            inFields |= field;
            var stated = DATE.matcher(line);
            if (date == null && stated.matches()) {
                date = stated.group(1).strip();
            }
        }
        if (!inFields) {
            return null;
        }
        lines.subList(0, end).clear();
        lines.replaceAll(Letter::unquoted);
        return date;
    }

    private static String unquoted(String line) {
        return line.startsWith("> ") ? line.substring(2) : line.equals(">") ? "" : line;
    }

    private static List<String> written(List<String> lines) {
        List<String> kept = new ArrayList<>();
        int end = lines.size() - lines.size() / 3;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (i >= end && isFooter(line.strip())) {
                // After it come only the sender's address and the law.
                break;
            }
            // RFC 3676, 4.3: two hyphens and a blank; many programs lose the blank.
            if (line.equals("-- ") || line.equals("--")) {
                break;
            }
            boolean quoted = line.startsWith(">") && !line.startsWith(">From ");
            if (quoted || isFooter(line.strip()) || announcesQuote(lines, i)) {
                continue;
            }
            kept.add(line.startsWith(">From ") ? line.substring(1) : line);
        }
        return kept;
    }

    /** An attribution may be broken into two lines. */
    private static boolean announcesQuote(List<String> lines, int at) {
        String line = lines.get(at).strip();
        String both = at + 1 < lines.size() ? line + " " + lines.get(at + 1).strip() : line;
        String second = at > 0 ? lines.get(at - 1).strip() + " " + line : line;
        return ATTRIBUTION.matcher(line).matches()
                || line.length() > 20 && !line.endsWith(".") && ATTRIBUTION.matcher(both).matches()
                || line.endsWith(":") && ATTRIBUTION.matcher(second).matches();
    }
}
