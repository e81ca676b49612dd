package org.cuttings.language.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.cuttings.article.EntityType;
import org.junit.jupiter.api.Test;

class PersonNamesTests {

    @Test
    void aNameIsComparedWithNoMoreOfItsLikeInALongText() {
        PersonNames people = new PersonNames();
        String vowels = "aeiou";
        for (int i = 0; i < 625; i++) {
            String surname =
                    "K%cr%cm%cd%cl"
                            .formatted(
                                    vowels.charAt(i % 5),
                                    vowels.charAt(i / 5 % 5),
                                    vowels.charAt(i / 25 % 5),
                                    vowels.charAt(i / 125));
            String name = "Nina " + surname;
            people.addFull(name, new Tagged(EntityType.PERSON, i, i + 2, 1), Gender.UNKNOWN);
        }
        assertThat(people.comparedWith("Karamadal"))
                .hasSizeLessThanOrEqualTo(PersonNames.MOST_NAMESAKES);
    }
}
