package org.cuttings.article;

/** What kind of thing a name stands for. */
public enum EntityType {
    PERSON,
    ORGANISATION,
    PLACE,
    OTHER
}
