package org.cuttings.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** A body while it is written; it notes where names and quotes stand. */
final class Text {

    private final StringBuilder body = new StringBuilder();
    private final Map<String, Story.Named> cast = new LinkedHashMap<>();
    private final List<Story.Said> quotes = new ArrayList<>();
    private int words;

    /** Somebody or something that the article may name. */
    void cast(String type, String name) {
        cast.putIfAbsent(name, new Story.Named(type, name, new ArrayList<>()));
    }

    int words() {
        return words;
    }

    String body() {
        return body.toString();
    }

    List<Story.Named> named() {
        return cast.values().stream().filter(each -> !each.mentions().isEmpty()).toList();
    }

    List<Story.Said> quotes() {
        return List.copyOf(quotes);
    }

    void beginParagraph() {
        if (!body.isEmpty()) {
            body.append("\n\n");
        }
    }

    void tell(String sentence) {
        space();
        add(sentence);
    }

    /** A sentence that names one of the cast in its middle. */
    void tell(String start, String end, RandomGenerator random) {
        space();
        add(start + " ");
        mention(any(random), random);
        add(" " + end + ".");
    }

    /** What one of the people says. */
    void say(String words, RandomGenerator random) {
        List<Story.Named> people =
                cast.values().stream().filter(each -> each.type().equals("PERSON")).toList();
        Story.Named speaker = people.get(random.nextInt(people.size()));
        space();
        add("\"");
        int start = body.length();
        add(words + ",");
        int end = body.length();
        add("\" said ");
        Story.Place mention = mention(speaker, random);
        add(".");
        quotes.add(
                new Story.Said(
                        words + ",",
                        start,
                        end,
                        "direct",
                        "said",
                        new Story.Speaker(speaker.name(), mention)));
    }

    private Story.Named any(RandomGenerator random) {
        List<Story.Named> all = new ArrayList<>(cast.values());
        return all.get(random.nextInt(all.size()));
    }

    /** At first by the full name, then people often by the family name. */
    private Story.Place mention(Story.Named named, RandomGenerator random) {
        boolean familyName =
                named.type().equals("PERSON")
                        && !named.mentions().isEmpty()
                        && random.nextInt(3) > 0;
        String name = named.name();
        String shown = familyName ? name.substring(name.indexOf(' ') + 1) : name;
        int start = body.length();
        add(shown);
        Story.Place place = new Story.Place(start, body.length(), shown);
        named.mentions().add(place);
        return place;
    }

    private void space() {
        if (!body.isEmpty() && body.charAt(body.length() - 1) != '\n') {
            body.append(' ');
        }
    }

    private void add(String text) {
        for (String word : text.split(" ")) {
            words += !word.isEmpty() && Character.isLetter(word.charAt(0)) ? 1 : 0;
        }
        body.append(text);
    }
}
