package org.cuttings.language.text;

import java.util.Locale;

/**
 * One word or mark of punctuation.
 *
 * @param start position of its first UTF-16 unit in the text
 * @param end position after its last UTF-16 unit
 * @param form as written
 */
public record Token(int start, int end, String form) {

    public boolean isWord() {
        return Character.isLetterOrDigit(form.codePointAt(0));
    }

    public boolean hasLetter() {
        return form.codePoints().anyMatch(Character::isLetter);
    }

    /** Whether it is written like a name: a letter in upper case, or a script without case. */
    public boolean isCapitalised() {
        int first = form.codePointAt(0);
        return Character.isUpperCase(first)
                || Character.isTitleCase(first)
                || isArabicParticle() && form.length() > 4 && hasUpperCase(form.charAt(3));
    }

    /** Whether every letter is in upper case, with at least two of them. */
    public boolean isUpperCase() {
        int letters = 0;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            letters += Character.isLetter(c) ? 1 : 0;
        }
        return letters > 1;
    }

    /** Whether the form starts like "al-Assad" or "el-Sisi". */
    private boolean isArabicParticle() {
        return form.length() > 3
                && (form.charAt(2) == '-' || form.charAt(2) == '\u2010')
                && (form.startsWith("al")
                        || form.startsWith("el")
                        || form.startsWith("as")
                        || form.startsWith("ar")
                        || form.startsWith("ad")
                        || form.startsWith("ul"));
    }

    private static boolean hasUpperCase(char c) {
        return Character.isUpperCase(c);
    }

    public String lower() {
        return form.toLowerCase(Locale.ROOT);
    }

    public boolean is(String mark) {
        return form.equals(mark);
    }

    public int length() {
        return end - start;
    }
}
