package org.cuttings.language.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds where paragraphs and sentences end. */
final class SentenceSplitter {

    private static final String ENDS = ".!?\u2026\u3002\u061F\u06D4\u0964\uFF01\uFF1F";
    private static final String CLOSERS = "\"'\u201D\u2019\u00BB\u201C)]}\u300D\u300F''";
    private static final int LONGEST_WRAPPED_LINE = 100;

    /** In tokens; a text without full stops is cut here, so that reading it stays linear. */
    private static final int LONGEST_SENTENCE = 150;

    /** Words that rarely follow "U.S." within a sentence. */
    private static final Set<String> STARTERS =
            Set.of(
                    "The", "He", "She", "It", "They", "We", "But", "In", "On", "A", "An", "This",
                    "That", "And", "At", "For", "If", "As", "There", "His", "Her", "Its");

    private final String raw;
    private final List<Token> tokens;
    private final boolean wrapped;
    private final List<Sentence> sentences = new ArrayList<>();

    private SentenceSplitter(String raw, List<Token> tokens) {
        this.raw = raw;
        this.tokens = tokens;
        this.wrapped = isWrapped(raw);
    }

    static List<Sentence> split(String raw, List<Token> tokens) {
        SentenceSplitter splitter = new SentenceSplitter(raw, tokens);
        splitter.split();
        return splitter.sentences;
    }

    private void split() {
        int from = 0;
        int paragraph = 0;
        for (int i = 1; i <= tokens.size(); i++) {
            boolean newParagraph = i < tokens.size() && startsParagraph(i);
            boolean full = i - from >= LONGEST_SENTENCE;
            if (i == tokens.size() || newParagraph || full || startsSentence(i)) {
                sentences.add(new Sentence(from, i, paragraph));
                from = i;
                paragraph += newParagraph ? 1 : 0;
            }
        }
    }

    private boolean startsParagraph(int i) {
        int lines = 0;
        for (int p = tokens.get(i - 1).end(); p < tokens.get(i).start(); p++) {
            char c = raw.charAt(p);
            boolean crlf = c == '\n' && p > 0 && raw.charAt(p - 1) == '\r';
            lines += (c == '\n' || c == '\r' || c == '\u2029') && !crlf ? 1 : 0;
        }
        return lines > (wrapped ? 1 : 0);
    }

    private boolean startsSentence(int i) {
        Token next = tokens.get(i);
        Token before = tokens.get(i - 1);
        if (isMark(next, CLOSERS) && next.start() == before.end()
                || startsLower(next)
                || !isMark(next, "") && !next.isWord() && ",;:)".contains(next.form())) {
            return false;
        }
        int last = i - 1;
        while (last > 0 && last > i - 4 && isMark(tokens.get(last), CLOSERS) && !gapBefore(last)) {
            last--;
        }
        Token end = tokens.get(last);
        if (isMark(end, ENDS) || end.form().startsWith("..")) {
            return gapBefore(i) || end.form().charAt(0) == '\u3002';
        }
        return end.form().endsWith(".")
                && end.isWord()
                && STARTERS.contains(next.form())
                && !Tokeniser.ABBREVIATIONS.contains(
                        end.form().substring(0, end.form().length() - 1));
    }

    private boolean gapBefore(int i) {
        return tokens.get(i - 1).end() < tokens.get(i).start();
    }

    private static boolean startsLower(Token token) {
        return Character.isLowerCase(token.form().codePointAt(0)) && !token.isCapitalised();
    }

    private static boolean isMark(Token token, String marks) {
        return !token.isWord() && !marks.isEmpty() && marks.contains(token.form());
    }

    /** Whether lines end where the page was full rather than where a paragraph ends. */
    private static boolean isWrapped(String raw) {
        int single = 0;
        int ended = 0;
        int start = 0;
        for (int i = raw.indexOf('\n');
                i >= 0 && i + 1 < raw.length();
                i = raw.indexOf('\n', i + 1)) {
            int end = i > 0 && raw.charAt(i - 1) == '\r' ? i - 1 : i;
            boolean blank = raw.substring(start, end).isBlank();
            char next = raw.charAt(i + 1);
            if (!blank && next != '\n' && next != '\r') {
                if (end - start > LONGEST_WRAPPED_LINE) {
                    return false;
                }
                single++;
                ended +=
                        (ENDS + CLOSERS + ":")
                                                .indexOf(
                                                        raw.substring(start, end)
                                                                .stripTrailing()
                                                                .charAt(
                                                                        raw.substring(start, end)
                                                                                        .stripTrailing()
                                                                                        .length()
                                                                                - 1))
                                        >= 0
                                ? 1
                                : 0;
            }
            start = i + 1;
        }
        return single >= 3 && ended * 2 < single;
    }
}
