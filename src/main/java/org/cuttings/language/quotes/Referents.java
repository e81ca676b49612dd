package org.cuttings.language.quotes;

import java.util.Locale;
import java.util.Set;
import org.cuttings.language.names.Gender;
import org.cuttings.language.names.Roster;
import org.cuttings.language.names.Titles;
import org.cuttings.language.quotes.attribution.Scene;
import org.cuttings.language.quotes.attribution.SubjectFinder;
import org.cuttings.language.text.Sentence;
import org.cuttings.language.text.Text;
import org.jspecify.annotations.Nullable;

/** Tells whom "he", "Mekdad" or "the minister" refers to. */
final class Referents {

    private static final int FURTHEST_SENTENCES = 8;
    private static final Set<String> SINGULAR = Set.of("he", "she", "his", "her");
    private static final Set<String> MALE = Set.of("he", "his");

    private static final Set<String> ARTICLES = Set.of("the", "his", "her", "their", "its");

    private final Scene scene;
    private final Posts posts;

    Referents(Scene scene) {
        this.scene = scene;
        this.posts = new Posts(scene.text(), scene.roster());
    }

    /**
     * The speaker's name: of the one referred to where that can be told, else the words of the
     * text; null for an "it" that may be anything, and for a "his" that may be anybody's.
     *
     * @param before who spoke before, null at the start
     */
    @Nullable String nameOf(SubjectFinder.Subject subject, Roster.@Nullable Bearer before) {
        Roster.Bearer bearer = bearerOf(subject, before);
        String words = words(subject);
        return bearer != null ? bearer.name() : isNobody(words) ? null : words;
    }

    private static boolean isNobody(String words) {
        String form = words.toLowerCase(Locale.ROOT);
        return form.equals("it") || Scene.POSSESSIVES.contains(form);
    }

    Roster.@Nullable Bearer bearerOf(
            SubjectFinder.Subject subject, Roster.@Nullable Bearer before) {
        return switch (subject.kind()) {
            case NAMED -> scene.roster().bearerAt(subject.from());
            case PRONOUN -> antecedent(subject.from(), before);
            case NOMINAL -> holder(subject);
        };
    }

    private String words(SubjectFinder.Subject subject) {
        return scene.text().between(subject.from(), subject.to()).replaceAll("\\s+", " ");
    }

    private Roster.@Nullable Bearer antecedent(int pronoun, Roster.@Nullable Bearer before) {
        String form = scene.text().token(pronoun).lower();
        if (!SINGULAR.contains(form)) {
            return null;
        }
        Gender gender = MALE.contains(form) ? Gender.MALE : Gender.FEMALE;
        Text text = scene.text();
        int current = text.sentenceOf(pronoun);
        for (int s = current; s >= 0 && s > current - FURTHEST_SENTENCES; s--) {
            Sentence sentence = text.sentence(s);
            int end = s == current ? pronoun : sentence.to();
            Roster.Bearer found = firstPerson(sentence.from(), end, gender);
            if (before != null
                    && s < current
                    && agrees(before, gender)
                    && (found == null
                            || found != before && isMentioned(before, sentence.from(), end))) {
                return before;
            }
            if (found != null) {
                return found;
            }
        }
        return before != null && agrees(before, gender) ? before : null;
    }

    private boolean isMentioned(Roster.Bearer bearer, int from, int to) {
        for (int i = from; i < to; i++) {
            if (scene.roster().bearerAt(i) == bearer && !scene.isQuoted(i)) {
                return true;
            }
        }
        return false;
    }

    private Roster.@Nullable Bearer firstPerson(int from, int to, Gender gender) {
        for (int i = from; i < to; i++) {
            Roster.Bearer bearer = scene.isQuoted(i) ? null : scene.roster().bearerAt(i);
            if (bearer != null && agrees(bearer, gender)) {
                return bearer;
            }
        }
        return null;
    }

    private static boolean agrees(Roster.Bearer bearer, Gender gender) {
        return bearer.isPerson() && bearer.gender().agrees(gender);
    }

    /** The person named before who holds the post that the words name. */
    private Roster.@Nullable Bearer holder(SubjectFinder.Subject subject) {
        Text text = scene.text();
        if (!ARTICLES.contains(text.token(subject.from()).lower())
                || subject.to() - subject.from() > 4) {
            return null;
        }
        String post = text.token(subject.to() - 1).form().toLowerCase(Locale.ROOT);
        if (!Titles.isTitle(post)) {
            return null;
        }
        return posts.holder(post, subject.from());
    }
}
