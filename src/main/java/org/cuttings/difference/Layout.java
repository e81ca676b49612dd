package org.cuttings.difference;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.difference.Difference.Kind;
import org.cuttings.difference.Difference.Paragraph;
import org.cuttings.difference.Difference.Piece;

/** Sets a comparison out in paragraphs, with no more of the same words than help to read it. */
final class Layout {

    /** Characters of the same words that are shown on either side of a change. */
    private static final int CONTEXT = 120;

    /** So few characters are not worth leaving out. */
    private static final int FEW = 30;

    private static final Piece LEFT_OUT = new Piece(Kind.LEFT_OUT, " … ");

    /** Stands for the end of a paragraph where nothing else was removed or added. */
    private static final String PILCROW = "¶";

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private List<Piece> current = new ArrayList<>();

    private Layout() {}

    static List<Paragraph> of(List<Piece> compared) {
        Layout layout = new Layout();
        if (compared.stream().anyMatch(piece -> piece.kind() != Kind.SAME)) {
            layout.set(compared);
        }
        return layout.paragraphs;
    }

    private void set(List<Piece> compared) {
        for (int i = 0; i < compared.size(); i++) {
            Piece piece = compared.get(i);
            if (piece.kind() == Kind.SAME) {
                same(piece.text(), i > 0, i < compared.size() - 1);
            } else if (piece.text().equals("\n")) {
                current.add(new Piece(piece.kind(), PILCROW));
                if (piece.kind() == Kind.ADDED) {
                    end();
                }
            } else {
                add(piece);
            }
        }
        end();
    }

    /**
     * @param follows whether there is a change before it
     * @param leads whether there is one after it
     */
    private void same(String text, boolean follows, boolean leads) {
        int head = follows ? beginning(text) : 0;
        int tail = leads ? ending(text) : text.length();
        if (tail - head <= FEW) {
            add(new Piece(Kind.SAME, text));
            return;
        }
        String before = text.substring(0, head);
        String after = text.substring(tail);
        add(new Piece(Kind.SAME, before));
        current.add(LEFT_OUT);
        boolean inside = follows && leads && !before.endsWith("\n") && !after.startsWith("\n");
        if (inside && text.substring(head, tail).contains("\n")) {
            end();
            current.add(LEFT_OUT);
        }
        add(new Piece(Kind.SAME, after));
    }

    /** Where the words end that are shown after a change. */
    private static int beginning(String text) {
        int most = Math.min(CONTEXT, text.length());
        int line = text.indexOf('\n');
        if (line >= 0 && line < most) {
            return line + 1;
        }
        int space = text.lastIndexOf(' ', most);
        return space > 0 ? space : whole(text, most);
    }

    /** Where the words begin that are shown before a change. */
    private static int ending(String text) {
        int most = Math.max(0, text.length() - CONTEXT);
        int line = text.lastIndexOf('\n', text.length() - 2);
        if (line >= most) {
            return line;
        }
        int space = text.indexOf(' ', most);
        return space >= 0 && space < text.length() - 1 ? space + 1 : whole(text, most);
    }

    /** The same index, or the one before where that would cut a character in two. */
    private static int whole(String text, int index) {
        boolean within =
                index > 0
                        && index < text.length()
                        && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
        return within ? index - 1 : index;
    }

    private void add(Piece piece) {
        String text = piece.text();
        int at = 0;
        for (int line = text.indexOf('\n'); line >= 0; line = text.indexOf('\n', at)) {
            put(piece.kind(), text.substring(at, line));
            end();
            at = line + 1;
        }
        put(piece.kind(), text.substring(at));
    }

    private void put(Kind kind, String text) {
        if (!text.isEmpty()) {
            current.add(new Piece(kind, text));
        }
    }

    private void end() {
        if (!current.isEmpty()) {
            paragraphs.add(new Paragraph(current));
            current = new ArrayList<>();
        }
    }
}
