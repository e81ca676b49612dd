package org.cuttings.search.highlight;

/** White space of texts that are shown in one line. */
public final class Spaces {

    private Spaces() {}

    /** The text with one blank for each stretch of white space. */
    public static String single(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean before = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = Character.isWhitespace(c);
            if (!space) {
                line.append(c);
            } else if (!before) {
                line.append(' ');
            }
            before = space;
        }
        return line.toString();
    }
}
