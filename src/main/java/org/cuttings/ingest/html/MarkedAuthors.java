package org.cuttings.ingest.html;

import java.util.List;
import java.util.function.Predicate;
import org.cuttings.ingest.wording.Byline;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds authors where the markup of a page tells that a name is one. */
final class MarkedAuthors {

    /** What the markup itself declares to be an author. */
    private static final List<String> DECLARED =
            List.of("[itemprop=author] [itemprop=name], [itemprop=author], [rel=author]");

    /** Elements that carry names by what they are called, the surest first. */
    private static final List<String> NAMED =
            List.of(
                    "[class*=author-name], [class*=authorName], [class*=author__name],"
                            + " [class*=byline-name], [class*=byline__name], a[href*=/author/],"
                            + " a[href*=/authors/], a[href*=/autor/], a[href*=/autoren/],"
                            + " a[href*=/auteur], a[href*=/writers/], a[href*=/creator/]",
                    ".byline, .author, [class*=byline], [class*=Byline], [data-testid*=byline]",
                    "[class*=author], [class*=Author], [class*=autor], [class*=contributor],"
                            + " [class*=verfasser], [class*=redacteur]");

    /** The first so many of these hold authors wherever on the page they are. */
    private static final int SURE = 2;

    /**
     * Where a name that looks like none, such as a reader's nickname, is still that of an author.
     */
    private static final String CERTAIN =
            "[itemprop=author] [itemprop=name], [rel=author], .vcard .fn, .author .fn, a.author,"
                    + " .author > a";

    private static final int LONGEST = 120;
    private static final int LONGEST_NICKNAME = 30;

    private final Document page;
    private final People people;

    MarkedAuthors(Document page, People people) {
        this.page = page;
        this.people = people;
    }

    @Nullable Byline declared() {
        return first(DECLARED, Surroundings::areOfOthers);
    }

    @Nullable Byline named() {
        return first(NAMED, Surroundings::areOfOthers);
    }

    /** One in a card or at the margin of the page, where other articles name theirs too. */
    @Nullable Byline aside() {
        Byline declared = first(DECLARED, Surroundings::areOfReaders);
        return declared == null
                ? first(NAMED.subList(0, SURE), Surroundings::areOfReaders)
                : declared;
    }

    @Nullable Byline nickname() {
        for (Element marked : page.select(CERTAIN)) {
            String text = marked.text().strip();
            if (text.length() > 1
                    && text.length() <= LONGEST_NICKNAME
                    && text.split("\\s+").length <= 3
                    && text.chars().anyMatch(Character::isLetter)
                    && !Surroundings.areOfReaders(marked)
                    && people.has(text)) {
                return new Byline(text, List.of(text));
            }
        }
        return null;
    }

    private @Nullable Byline first(List<String> places, Predicate<Element> others) {
        for (String place : places) {
            for (Element marked : page.select(place)) {
                String text = marked.text().strip();
                if (text.length() > 2 && text.length() < LONGEST && !others.test(marked)) {
                    Byline by = Byline.stated(text);
                    List<String> names =
                            people.among(by != null ? by.names() : Byline.names(text, true));
                    if (!names.isEmpty()) {
                        return new Byline(by != null ? by.text() : text, names);
                    }
                }
            }
        }
        return null;
    }
}
