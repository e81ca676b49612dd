package org.cuttings.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A person, organisation, place or other thing that articles name. */
@Entity
@Table(name = "named_entity")
public class NamedEntity {

    @Id private long id;

    @Enumerated(EnumType.STRING)
    private EntityType type;

    private String name;

    @Column(name = "name_key")
    private String nameKey;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected NamedEntity() {}

    NamedEntity(EntityType type, String name, String nameKey) {
        this.id = Key.next();
        this.type = type;
        this.name = name;
        this.nameKey = nameKey;
    }

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

    String nameKey() {
        return nameKey;
    }
}
