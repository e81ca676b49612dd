package org.cuttings.language.quotes;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.cuttings.language.names.Roster;
import org.cuttings.language.names.Tagged;
import org.cuttings.language.names.Titles;
import org.cuttings.language.text.Sentence;
import org.cuttings.language.text.Text;
import org.jspecify.annotations.Nullable;

/** Who was introduced as what: the posts that stand before or after each person's name. */
final class Posts {

    private static final int FURTHEST_BEFORE = 5;
    private static final int FURTHEST_AFTER = 7;

    private final Text text;

    /** By post: who holds it, by the token where the text says so. */
    private final Map<String, NavigableMap<Integer, Roster.Bearer>> holders = new HashMap<>();

    Posts(Text text, Roster roster) {
        this.text = text;
        for (Roster.Bearer bearer : roster.bearers()) {
            if (bearer.isPerson()) {
                bearer.mentions().forEach(mention -> keep(mention, bearer));
            }
        }
    }

    /** Who was called by the post last before the token, null if nobody was. */
    Roster.@Nullable Bearer holder(String post, int token) {
        Map.Entry<Integer, Roster.Bearer> last =
                holders.getOrDefault(post, new TreeMap<>()).lowerEntry(token);
        return last == null ? null : last.getValue();
    }

    private void keep(Tagged mention, Roster.Bearer bearer) {
        Sentence sentence = text.sentence(text.sentenceOf(mention.from()));
        int first = Math.max(sentence.from(), mention.from() - FURTHEST_BEFORE);
        for (int i = mention.from() - 1; i >= first && text.token(i).isWord(); i--) {
            keep(i, mention, bearer);
        }
        int last = Math.min(sentence.to(), mention.to() + FURTHEST_AFTER);
        boolean apposed = mention.to() < last && text.token(mention.to()).is(",");
        for (int i = mention.to() + 1; apposed && i < last && text.token(i).isWord(); i++) {
            keep(i, mention, bearer);
        }
    }

    private void keep(int token, Tagged mention, Roster.Bearer bearer) {
        String post = text.token(token).lower();
        if (Titles.isTitle(post)) {
            holders.computeIfAbsent(post, k -> new TreeMap<>()).put(mention.from(), bearer);
        }
    }
}
