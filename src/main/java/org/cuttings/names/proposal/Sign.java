package org.cuttings.names.proposal;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * One thing that speaks for two names being the same.
 *
 * @param weight how much it speaks for that, 0 to 1
 * @param values what was seen, for the reader
 */
@NamedInterface("proposal")
public record Sign(Kind kind, double weight, List<String> values) {

    /** What can speak for it. */
    public enum Kind {
        /** They are written differently, as transliterations are. */
        SPELLING,
        /** Only spaces and hyphens differ. */
        SPACING,
        /** One has a title or an honour before it. */
        TITLE,
        /** One has a middle name or its initial more. */
        MIDDLE,
        /** One has only the initial of the other's given name. */
        INITIAL,
        /** One has the short form of the other's given name. */
        NICKNAME,
        /** One is only the family name of the other. */
        SURNAME,
        /** "The", "Inc" and the like, a plural or "&" is all that differs. */
        COMPANY_FORM,
        /** One is made of the first letters of the other. */
        ACRONYM,
        /** An article says the long form with the short one in brackets. */
        BRACKETS,
        /** The same name was found as two kinds. */
        KIND,
        /** Both are named together with the same others. */
        COMPANY,
        /** Both are named in the same time. */
        PERIOD
    }

    static Sign of(Kind kind, double weight, String... values) {
        return new Sign(kind, weight, List.of(values));
    }
}
