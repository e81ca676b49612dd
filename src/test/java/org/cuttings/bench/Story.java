package org.cuttings.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * An invented article with the names and quotes in it, in the form in which the archive takes it as
 * JSON.
 *
 * @param published a day, such as 2012-05-03
 * @param entities whom and what the body names
 */
record Story(
        String headline,
        String standfirst,
        String byline,
        String source,
        String section,
        String language,
        String published,
        String body,
        List<Named> entities,
        List<Said> quotes) {

    /** A name and where it stands. */
    record Named(String type, String name, List<Place> mentions) {}

    /** Words in the body. */
    record Place(int start, int end, String text) {}

    /** A quote and where it stands. */
    record Said(String text, int start, int end, String kind, String cue, Speaker speaker) {}

    /** Who says it. */
    record Speaker(String name, Place mention) {}

    LocalDate day() {
        return LocalDate.parse(published);
    }

    String year() {
        return published.substring(0, 4);
    }

    /** Names of this type, such as PERSON. */
    List<String> named(String type) {
        return names(type).toList();
    }

    private Stream<String> names(String type) {
        return entities.stream().filter(each -> each.type().equals(type)).map(Named::name);
    }
}
