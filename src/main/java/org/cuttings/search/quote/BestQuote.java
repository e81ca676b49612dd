package org.cuttings.search.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cuttings.article.Names;
import org.cuttings.search.document.Card;
import org.cuttings.search.document.QuoteCard;
import org.cuttings.search.highlight.Excerpts;
import org.cuttings.search.query.Query;
import org.cuttings.search.query.Words;
import org.jspecify.annotations.Nullable;

/** Picks from each article the quote that matches what was asked, so that results can show it. */
public final class BestQuote {

    /** Enough letters of a word to know its other forms by. */
    private static final int STEM = 5;

    private final Excerpts.OfPage excerpts;
    private final List<String> wanted = new ArrayList<>();
    private final List<String> speakers = new ArrayList<>();

    /**
     * For the articles that a query finds.
     *
     * @param words those of the query, or others that are shown instead
     */
    public BestQuote(Query query, Words words) {
        excerpts = Excerpts.OfPage.of(words.shown(), Set.of());
        for (Words.Term term : words.shown()) {
            String folded = Names.fold(term.text());
            if ("speaker".equals(term.qualifier())) {
                speakers.add(folded);
            } else {
                for (String word : folded.split(" ")) {
                    if (word.length() > 2) {
                        wanted.add(word);
                    }
                }
            }
        }
        query.speaker().forEach(speaker -> speakers.add(Names.fold(speaker)));
        query.speaker().forEach(speakers::add);
        query.person().forEach(person -> speakers.add(Names.fold(person)));
        query.person().forEach(speakers::add);
    }

    /** The best quote of the article, null where none matches. */
    public @Nullable QuoteHit of(Card card) {
        Card.Said best = null;
        double highest = 0;
        for (Card.Said said : card.quotes()) {
            double score = score(said);
            if (score > highest) {
                highest = score;
                best = said;
            }
        }
        return best == null ? null : hit(card, best);
    }

    private double score(Card.Said said) {
        double score = isWantedSpeaker(said) ? 1.5 : 0;
        String text = null;
        for (String word : wanted) {
            String stem = stem(word);
            if (Names.mayHave(said.text(), Set.of(stem))) {
                text = text == null ? " " + Names.fold(said.text()) + " " : text;
                score += text.contains(" " + stem) ? 1 : 0;
            }
        }
        return score;
    }

    private boolean isWantedSpeaker(Card.Said said) {
        String speaker = said.speaker();
        if (speaker == null || speakers.isEmpty()) {
            return false;
        }
        String folded = Names.fold(speaker);
        return speakers.stream()
                .anyMatch(
                        name ->
                                name.equals(said.speakerId())
                                        || folded.equals(name)
                                        || (" " + folded + " ").contains(" " + name + " "));
    }

    private static String stem(String word) {
        return word.length() <= STEM ? word : word.substring(0, Math.max(STEM, word.length() - 3));
    }

    private QuoteHit hit(Card card, Card.Said said) {
        return QuoteHit.of(
                new QuoteCard(
                        card.id(),
                        card.headline(),
                        card.source(),
                        card.published(),
                        card.language(),
                        said),
                excerpts.in(card.language()).whole(said.text()));
    }
}
