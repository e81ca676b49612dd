package org.cuttings.backup;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an archive holds, table by table; in a backup, its last entry.
 *
 * @param tables by name
 */
public record Sums(Map<String, Of> tables) {

    /**
     * What a table holds.
     *
     * @param rows how many
     * @param sum see {@link Sum}, in hexadecimal
     */
    public record Of(long rows, String sum) {}

    /** How many rows there are of each table. */
    public Map<String, Long> rows() {
        Map<String, Long> rows = new LinkedHashMap<>();
        tables.forEach((table, sum) -> rows.put(table, sum.rows()));
        return rows;
    }
}
