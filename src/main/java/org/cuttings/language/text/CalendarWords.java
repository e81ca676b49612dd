package org.cuttings.language.text;

import java.util.Set;

/** Words that are capitalised in English without naming anybody. */
public final class CalendarWords {

    private static final Set<String> WORDS =
            Set.of(
                    "Monday",
                    "Tuesday",
                    "Wednesday",
                    "Thursday",
                    "Friday",
                    "Saturday",
                    "Sunday",
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December",
                    "Christmas",
                    "Easter",
                    "Ramadan",
                    "Jan.",
                    "Feb.",
                    "Mar.",
                    "Apr.",
                    "Jun.",
                    "Jul.",
                    "Aug.",
                    "Sept.",
                    "Oct.",
                    "Nov.",
                    "Dec.",
                    "Eve",
                    "Thanksgiving");

    private CalendarWords() {}

    public static boolean contains(String form) {
        return WORDS.contains(form);
    }
}
