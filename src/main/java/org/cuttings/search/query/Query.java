package org.cuttings.search.query;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * What is asked of the archive: words, filters, order and page.
 *
 * @param q words, "phrases", -not, OR, prefix*, fuzzy~, "near words"~5 and qualifiers such as
 *     speaker: or before:; null or blank for everything
 * @param from first day, month or year of publication, such as 2018, 2018-05 or 2018-05-23
 * @param to last day, month or year of publication, inclusive
 * @param person names or entity keys, any of which must occur; likewise for the other filters
 * @param has "quotes" for articles with at least one quote, "reported" for those with reported
 *     speech
 * @param sort null for the best match where words are given, else the newest first
 * @param mode by what articles are found
 * @param recency whether a new article comes before an old one that matches as well, where the best
 *     match comes first
 * @param size results on one page, 1 to 100
 * @param after opaque cursor that results give for the page after theirs, null for the first page
 * @param facets which facets to count
 * @param snippets whether results show where they have the words
 */
@NamedInterface("query")
public record Query(
        @Nullable String q,
        @Nullable String from,
        @Nullable String to,
        List<String> person,
        List<String> org,
        List<String> place,
        List<String> speaker,
        List<String> source,
        List<String> lang,
        List<String> has,
        @Nullable Sort sort,
        Mode mode,
        boolean recency,
        int size,
        @Nullable String after,
        Set<Facet> facets,
        boolean snippets) {

    public static final int SIZE = 20;
    public static final int SIZE_MAX = 100;

    public Query {
        person = List.copyOf(person);
        org = List.copyOf(org);
        place = List.copyOf(place);
        speaker = List.copyOf(speaker);
        source = List.copyOf(source);
        lang = List.copyOf(lang);
        has = List.copyOf(has);
        facets = Set.copyOf(facets);
    }

    /** Of this search what decides how many articles are counted. */
    public Query counted() {
        return new Query(
                q, from, to, person, org, place, speaker, source, lang, has, null, mode, false,
                SIZE, null, facets, true);
    }

    /** The page of the same search that begins after this cursor. */
    public Query after(String cursor) {
        return new Query(
                q, from, to, person, org, place, speaker, source, lang, has, sort, mode, recency,
                size, cursor, facets, snippets);
    }

    /** The same with these facets counted. */
    public Query counting(Set<Facet> wanted) {
        return new Query(
                q, from, to, person, org, place, speaker, source, lang, has, sort, mode, recency,
                size, after, wanted, snippets);
    }

    /** Whether anything but words leaves articles out. */
    public boolean isFiltered() {
        return from != null
                || to != null
                || Stream.of(person, org, place, speaker, source, lang, has)
                        .anyMatch(values -> !values.isEmpty());
    }

    /**
     * The same with other filters for names.
     *
     * @param change gives the values of a filter by person, organisation, place or speaker, names
     *     or entity keys, that take the place of those it has
     */
    public Query naming(UnaryOperator<List<String>> change) {
        return new Query(
                q,
                from,
                to,
                change.apply(person),
                change.apply(org),
                change.apply(place),
                change.apply(speaker),
                source,
                lang,
                has,
                sort,
                mode,
                recency,
                size,
                after,
                facets,
                snippets);
    }

    /**
     * The same with one value chosen in a filter, whatever was chosen there before.
     *
     * @param facet other than a year, a month or a day, which leave the search as it is
     */
    public Query choosing(Facet facet, String value) {
        List<String> one = List.of(value);
        return new Query(
                q,
                from,
                to,
                facet == Facet.PERSON ? one : person,
                facet == Facet.ORG ? one : org,
                facet == Facet.PLACE ? one : place,
                facet == Facet.SPEAKER ? one : speaker,
                facet == Facet.SOURCE ? one : source,
                facet == Facet.LANG ? one : lang,
                facet == Facet.HAS ? one : has,
                sort,
                mode,
                recency,
                size,
                after,
                facets,
                snippets);
    }

    /** Just these words, the best matches first. */
    public static Query of(@Nullable String q) {
        return new Query(
                q,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                Mode.WORDS,
                true,
                SIZE,
                null,
                Set.of(),
                true);
    }

    /** By what articles are found. */
    public enum Mode {
        /** By their words: all that are asked for. */
        WORDS,
        /** By what their passages mean. */
        MEANING,
        /** By both; an article that is found by both comes first. */
        BOTH
    }

    /** The orders in which results can come. */
    public enum Sort {
        RELEVANCE,
        NEWEST,
        OLDEST
    }

    /** What results can be counted by. */
    public enum Facet {
        PERSON,
        ORG,
        PLACE,
        SPEAKER,
        SOURCE,
        LANG,
        HAS,
        YEAR,
        MONTH,
        DAY
    }
}
