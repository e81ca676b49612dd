package org.cuttings.search;

import org.cuttings.search.analysis.Language;

/** Names of the index's fields. */
final class Field {

    /** Everything there is to read of an article, in its language, see {@link Language}. */
    static final String WORDS = "words";

    /** The headline, in the article's language. */
    static final String HEADLINE = "headline";

    /** The body as it is; stored only. */
    static final String BODY = "body";

    static final String BYLINE = "byline";
    static final String SOURCE = "source";
    static final String SECTION = "section";
    static final String SPEAKERS = "speakers";
    static final String PERSONS = "persons";
    static final String ORGS = "orgs";
    static final String PLACES = "places";

    /** Names from each of their words on, see {@link NameTerms}. */
    static final String NAMES = "names";

    /** The body sentence by sentence, with the full names of those named, in its language. */
    static final String SENTENCES = "sentences";

    /** Whole values for filters: folded names and entity keys. */
    static final String PERSON_IS = "personIs";

    static final String ORG_IS = "orgIs";
    static final String PLACE_IS = "placeIs";
    static final String SPEAKER_IS = "speakerIs";
    static final String SOURCE_IS = "sourceIs";

    /** The numbers of the entities, for counting. */
    static final String PERSON_COUNT = "personCount";

    static final String ORG_COUNT = "orgCount";
    static final String PLACE_COUNT = "placeCount";
    static final String SPEAKER_COUNT = "speakerCount";

    /** Whole values for counting. */
    static final String SOURCE_COUNT = "sourceCount";

    static final String LANGUAGE = "language";
    static final String HAS = "has";
    static final String YEAR = "year";
    static final String MONTH = "month";

    /** The day for ranges, sorting and counting; missing where unknown. */
    static final String PUBLISHED = "published";

    /** The article's number, which grows with the time of import. */
    static final String SERIAL = "serial";

    /** The smallest numbers of the runs of words in the body, see {@link Copies}. */
    static final String RUNS = "runs";

    /** What tells the body's runs of words from those of another. */
    static final String RUNS_MARK = "runsMark";

    /** The key of the story of which the article is one of several versions. */
    static final String STORY = "story";

    /** Everything a result shows, as JSON; stored only. */
    static final String CARD = "card";

    /** Of a quote: the words said, in the article's language. */
    static final String SAID = "said";

    /** Of a quote: its paragraph without the names of those who speak, in its language. */
    static final String CONTEXT = "context";

    /** Of a quote: folded names and keys of what it is about, and their numbers for counting. */
    static final String ABOUT_IS = "aboutIs";

    static final String ABOUT_COUNT = "aboutCount";

    /** Of a quote: "direct", "indirect" or "mixed". */
    static final String KIND = "kind";

    /** Of a quote: "known" or "unknown", as its speaker is. */
    static final String ATTRIBUTION = "attribution";

    /** Of a quote: its place among the article's quotes. */
    static final String SEQ = "seq";

    /** Of a passage: what it means. */
    static final String VECTOR = "vector";

    /** Of a passage: where it begins and ends in the body, in code points. */
    static final String START = "start";

    static final String END = "end";

    private Field() {}
}
