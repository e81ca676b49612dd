package org.cuttings.backup;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a backup holds, its last entry.
 *
 * @param tables by name
 */
record Sums(Map<String, Of> tables) {

    /**
     * What a table holds.
     *
     * @param rows how many
     * @param sum see {@link Sum}, in hexadecimal
     */
    record Of(long rows, String sum) {}

    /** How many rows there are of each table. */
    Map<String, Long> rows() {
        Map<String, Long> rows = new LinkedHashMap<>();
        tables.forEach((table, sum) -> rows.put(table, sum.rows()));
        return rows;
    }
}
