package org.cuttings.backup;

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
}
