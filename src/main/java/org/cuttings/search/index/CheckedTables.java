package org.cuttings.search.index;

import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.Sequence;
import org.hibernate.mapping.Table;
import org.hibernate.tool.schema.spi.SchemaFilter;
import org.hibernate.tool.schema.spi.SchemaFilterProvider;

/**
 * The tables whose columns are compared with the entities at each start: all but those of the index
 * queue. Hibernate Search expects a BLOB there on H2, which would put every small change into H2's
 * storage for large objects.
 */
final class CheckedTables implements SchemaFilterProvider, SchemaFilter {

    private static final String QUEUE = "hsearch_";

    @Override
    public boolean includeTable(Table table) {
        return !table.getName().startsWith(QUEUE);
    }

    @Override
    public boolean includeNamespace(Namespace namespace) {
        return true;
    }

    @Override
    public boolean includeSequence(Sequence sequence) {
        return true;
    }

    @Override
    public SchemaFilter getValidateFilter() {
        return this;
    }

    @Override
    public SchemaFilter getCreateFilter() {
        return ALL;
    }

    @Override
    public SchemaFilter getDropFilter() {
        return ALL;
    }

    @Override
    public SchemaFilter getTruncatorFilter() {
        return ALL;
    }

    @Override
    public SchemaFilter getMigrateFilter() {
        return ALL;
    }
}
