package org.cuttings.language.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cuttings.article.EntityType;
import org.cuttings.language.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMergerTests {

    /** The names of a text in which each mention is marked as [TYPE words]. */
    private static List<String> names(String marked) {
        StringBuilder plain = new StringBuilder();
        List<Object[]> marks = new ArrayList<>();
        for (String part : marked.split("\\[")) {
            int end = part.indexOf(']');
            if (end >= 0) {
                String type = part.substring(0, part.indexOf(' '));
                String words = part.substring(part.indexOf(' ') + 1, end);
                marks.add(new Object[] {type, plain.length(), plain.length() + words.length()});
                plain.append(words);
            }
            plain.append(part.substring(end + 1));
        }
        Text text = Text.of(plain.toString());
        List<Tagged> tagged = new ArrayList<>();
        for (Object[] mark : marks) {
            EntityType type =
                    switch (((String) mark[0]).toLowerCase(Locale.ROOT)) {
                        case "per" -> EntityType.PERSON;
                        case "org" -> EntityType.ORGANISATION;
                        default -> EntityType.PLACE;
                    };
            tagged.add(
                    new Tagged(
                            type,
                            text.tokenAt((Integer) mark[1]),
                            text.tokenAt((Integer) mark[2] - 1) + 1,
                            0.9));
        }
        return Roster.of(text, tagged).bearers().stream()
                .map(bearer -> bearer.name() + " " + bearer.mentions().size())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[per Jana Orlan] met us. [per Orlan] left. | Jana Orlan 2",
                "[per Jana Orlan] met us. [per Jana] left. | Jana Orlan 2",
                "[per J. Orlan] met us. [per Jana Orlan] left. | Jana Orlan 2",
                "[per Jana B. Orlan] met us. [per Jana Orlan] left. | Jana B. Orlan 2",
                "[per Faisal Mekdad] met us. [per Faysal Mikdad] left. | Faisal Mekdad 2",
                "[per Bashar al-Orlan] met us. [per Orlan] left. | Bashar al-Orlan 2",
                "[org Hizballah] met. [org Hezbollah] left. | Hizballah 2",
                "[org Pier and Harbour Guild] met. The [org PHG] left. | Pier and Harbour Guild 2",
                "[org World Pier Society] ([org WPSX]) met. The [org WPSX] left. | World Pier Society 3",
                "[org Free Ferry Union of Aberford] met. The [org Free Ferry Union] left. | Free Ferry Union of Aberford 2",
                "[loc Daral City] slept. [loc Daral] woke. | Daral City 2",
                "[org The Harbour Guild] met. [org Harbour Guild] left. | Harbour Guild 2",
                "[org Marvax] grew. [loc Marvax] fell. [org Marvax] rose. | Marvax 3",
            })
    void theFormsOfOneNameAreJoined(String marked, String name) {
        assertThat(names(marked)).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[per Ali Khamenei] met us. [per Khomeini] left. | Ali Khamenei 1, Khomeini 1",
                "[per Joe Biden] met us. [loc Baden] slept. | Joe Biden 1, Baden 1",
                "[per Peter Holm] met us. Mrs [per Holm] left. | Peter Holm 1, Holm 1",
                "[per Jana Orlan] met [per Petr Orlan] there. | Jana Orlan 1, Petr Orlan 1",
                "[per Jana Orlan] met [per Jana Falk]. [per Jana] left. | Jana Orlan 1, Jana Falk 1, Jana 1",
                "[per John A. Holm] met [per John B. Holm] there. | John A. Holm 1, John B. Holm 1",
                "[org Harbour Guild] met. The [loc HG] slept. | Harbour Guild 1, HG 1",
                "[loc South Daral] slept. [loc Daral] woke. | South Daral 1, Daral 1",
                "[org Bank of Norway] met. [loc Norway] slept. | Bank of Norway 1, Norway 1",
            })
    void theMerelySimilarStayApart(String marked, String names) {
        assertThat(names(marked)).containsExactly(names.split(", "));
    }

    @Test
    void anAmbiguousSurnameGoesToTheOneWhoWasNamedLast() {
        assertThat(
                        names(
                                "[per Mary Holm] met us. [per Peter Holm] left. Mr [per Holm] was"
                                        + " late. Mrs [per Holm] was not. [per Holm] smiled."))
                .containsExactly("Mary Holm 3", "Peter Holm 2");
    }
}
