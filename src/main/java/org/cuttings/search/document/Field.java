package org.cuttings.search.document;

import org.cuttings.search.analysis.Language;

/** Names of the index's fields. */
public final class Field {

    /** Everything there is to read of an article, in its language, see {@link Language}. */
    public static final String WORDS = "words";

    /** The headline, in the article's language. */
    public static final String HEADLINE = "headline";

    /** The body as it is; stored only. */
    public static final String BODY = "body";

    public static final String BYLINE = "byline";
    public static final String SOURCE = "source";
    public static final String SECTION = "section";
    public static final String SPEAKERS = "speakers";
    public static final String PERSONS = "persons";
    public static final String ORGS = "orgs";
    public static final String PLACES = "places";

    /** Names from each of their words on, see {@link NameTerms}. */
    public static final String NAMES = "names";

    /** The body sentence by sentence, with the full names of those named, in its language. */
    public static final String SENTENCES = "sentences";

    /** Whole values for filters: folded names and entity keys. */
    public static final String PERSON_IS = "personIs";

    public static final String ORG_IS = "orgIs";
    public static final String PLACE_IS = "placeIs";
    public static final String SPEAKER_IS = "speakerIs";
    public static final String SOURCE_IS = "sourceIs";

    /** The numbers of the entities, for counting. */
    public static final String PERSON_COUNT = "personCount";

    public static final String ORG_COUNT = "orgCount";
    public static final String PLACE_COUNT = "placeCount";
    public static final String SPEAKER_COUNT = "speakerCount";

    /** Whole values for counting. */
    public static final String SOURCE_COUNT = "sourceCount";

    public static final String LANGUAGE = "language";
    public static final String HAS = "has";
    public static final String YEAR = "year";
    public static final String MONTH = "month";

    /** The day for ranges, sorting and counting; missing where unknown. */
    public static final String PUBLISHED = "published";

    /** The article's number, which grows with the time of import. */
    public static final String SERIAL = "serial";

    /** The smallest numbers of the runs of words in the body, by which copies of it are found. */
    public static final String RUNS = "runs";

    /** What tells the body's runs of words from those of another. */
    public static final String RUNS_MARK = "runsMark";

    /** The key of the story of which the article is one of several versions. */
    public static final String STORY = "story";

    /** Everything a result shows, as JSON; stored only. */
    public static final String CARD = "card";

    /** Of a quote: the words said, in the article's language. */
    public static final String SAID = "said";

    /** Of a quote: its paragraph without the names of those who speak, in its language. */
    public static final String CONTEXT = "context";

    /** Of a quote: folded names and keys of what it is about, and their numbers for counting. */
    public static final String ABOUT_IS = "aboutIs";

    public static final String ABOUT_COUNT = "aboutCount";

    /** Of a quote: "direct", "indirect" or "mixed". */
    public static final String KIND = "kind";

    /** Of a quote: "known" or "unknown", as its speaker is. */
    public static final String ATTRIBUTION = "attribution";

    /** Of a quote: its place among the article's quotes. */
    public static final String SEQ = "seq";

    /** Of a passage: what it means. */
    public static final String VECTOR = "vector";

    /** Of a passage: where it begins and ends in the body, in code points. */
    public static final String START = "start";

    public static final String END = "end";

    private Field() {}
}
