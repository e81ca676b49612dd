package org.cuttings.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A person, organisation, place or other thing that articles name. */
@Entity
@Table(name = "named_entity")
public class NamedEntity {

    @Id private long id;

    @Enumerated(EnumType.STRING)
    private EntityType type;

    private String name;

    private @Nullable String note;

    private boolean hidden;

    private int version;

    @Enumerated(EnumType.STRING)
    @Column(name = "found_type")
    private EntityType foundType;

    @Column(name = "name_key")
    private @Nullable String nameKey;

    @Column(name = "list_key")
    private String listKey;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "same_as")
    private @Nullable NamedEntity sameAs;

    @SuppressWarnings("NullAway.Init") // Hibernate reads what other methods write
    protected NamedEntity() {}

    public long id() {
        return id;
    }

    public String key() {
        return Key.of(id);
    }

    public EntityType type() {
        return type;
    }

    public String name() {
        return name;
    }

    /** What tells it from another of the same name, such as "the footballer". */
    public @Nullable String note() {
        return note;
    }

    /** Whether an editor took it out of lists and links; articles show it as plain text. */
    public boolean hidden() {
        return hidden;
    }

    /** Counts the decisions about it, from 0. */
    public int version() {
        return version;
    }

    /** What kind of name the machine finds it as. */
    public EntityType foundType() {
        return foundType;
    }

    /** The folded name under which the machine finds it; null where people made it. */
    public @Nullable String nameKey() {
        return nameKey;
    }

    /** The folded form of its present name, by which it is sorted. */
    public String listKey() {
        return listKey;
    }

    /** Whether it was found to be the same as another, which stands for it everywhere. */
    public boolean merged() {
        return sameAs != null;
    }

    /** What stands for it: itself, unless it is the same as another. */
    public NamedEntity current() {
        return sameAs == null ? this : sameAs;
    }
}
