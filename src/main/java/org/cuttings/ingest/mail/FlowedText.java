package org.cuttings.ingest.mail;

/** Joins lines that end with a blank, see RFC 3676. */
final class FlowedText {

    private FlowedText() {}

    /**
     * The text with its paragraphs in one line each.
     *
     * @param dropsBlanks whether the blank at the end of a line is no part of the text
     */
    static String joined(String text, boolean dropsBlanks) {
        StringBuilder joined = new StringBuilder(text.length());
        boolean open = false;
        int before = 0;
        for (String raw : text.lines().toList()) {
            int depth = depth(raw);
            String line =
                    raw.startsWith(" ", depth) ? raw.substring(depth + 1) : raw.substring(depth);
            boolean signature = line.equals("-- ");
            if (!joined.isEmpty() && (!open || depth != before || signature)) {
                joined.append('\n');
            }
            if (!open || depth != before) {
                joined.append(">".repeat(depth));
            }
            open = line.endsWith(" ") && !signature;
            joined.append(line, 0, open && dropsBlanks ? line.length() - 1 : line.length());
            before = depth;
        }
        return joined.toString();
    }

    private static int depth(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') {
            depth++;
        }
        return depth;
    }
}
