package org.cuttings.ingest.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Iterator;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells the first lines of a message from those of a text that looks like one. */
final class MailHeader {

    private static final Pattern FIELD = Pattern.compile("[!-9;-~]{1,76}:.*");

    /** Fields that only mail programs write. */
    private static final Pattern BY_PROGRAM =
            Pattern.compile(
                    "(?:received|return-path|delivered-to|message-id|mime-version|dkim-signature"
                            + "|list-[a-z]+|x-[a-z-]+|content-transfer-encoding|content-type):.*");

    /** A date as mail programs write it, see RFC 5322, 3.3. */
    private static final Pattern DATE =
            Pattern.compile(
                    "date:\\s*(?:[a-z]{3},\\s*)?\\d{1,2}\\s+[a-z]{3}\\s+\\d{4}\\s+\\d\\d:\\d\\d.*");

    private static final Pattern NAMED = Pattern.compile("(?:from|subject|date|to):.*");

    private MailHeader() {}

    /**
     * Whether a message starts here: lines of fields up to a blank line, such as only mail programs
     * write them.
     */
    static boolean starts(byte[] bytes, int from) {
        String text = new String(bytes, from, bytes.length - from, ISO_8859_1);
        boolean whole = text.endsWith("\n") || text.endsWith("\r");
        boolean byProgram = false;
        int named = 0;
        boolean first = true;
        for (Iterator<String> lines = text.lines().iterator(); lines.hasNext(); first = false) {
            String line = lines.next();
            if (line.isEmpty()) {
                break;
            }
            boolean cut = !whole && !lines.hasNext();
            boolean goesOn = !first && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
            if (!goesOn && !cut && !FIELD.matcher(line).matches()) {
                return false;
            }
            String field = line.toLowerCase(Locale.ROOT);
            byProgram |= BY_PROGRAM.matcher(field).matches() || DATE.matcher(field).matches();
            named += NAMED.matcher(field).matches() ? 1 : 0;
        }
        return byProgram && named >= 2;
    }
}
