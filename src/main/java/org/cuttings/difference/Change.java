package org.cuttings.difference;

/**
 * Where two lists differ.
 *
 * @param from the first in the list before
 * @param to the one after the last in the list before
 * @param newFrom the first in the list after
 * @param newTo the one after the last in the list after
 * @param rough whether more may be the same within, which would have taken too long to find
 */
record Change(int from, int to, int newFrom, int newTo, boolean rough) {

    /** All from the beginning of this one to the end of a later one. */
    Change through(Change later) {
        return new Change(from, later.to, newFrom, later.newTo, rough || later.rough);
    }
}
