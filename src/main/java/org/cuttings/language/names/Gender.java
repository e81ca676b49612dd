package org.cuttings.language.names;

import org.springframework.modulith.NamedInterface;

/** What a name or title tells about how its bearer is spoken of: as "he" or as "she". */
@NamedInterface("alike")
public enum Gender {
    MALE,
    FEMALE,
    UNKNOWN;

    static Gender of(String letter) {
        return switch (letter) {
            case "m" -> MALE;
            case "f" -> FEMALE;
            default -> UNKNOWN;
        };
    }

    /** Whether the two do not contradict each other. */
    public boolean agrees(Gender other) {
        return this == UNKNOWN || other == UNKNOWN || this == other;
    }
}
