package org.cuttings.backup;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** What a column holds, and how that is written as JSON. */
enum Kind {
    TEXT(Types.VARCHAR),
    NUMBER(Types.BIGINT),
    FRACTION(Types.DOUBLE),
    CHOICE(Types.BOOLEAN),
    DAY(Types.DATE),
    /** As an instant of ISO 8601 in UTC, to the microsecond. */
    MOMENT(Types.TIMESTAMP_WITH_TIMEZONE),
    /** In Base64 (RFC 4648). */
    BYTES(Types.VARBINARY);

    private final int jdbc;

    Kind(int jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The kind of a column.
     *
     * @param type of {@link Types}
     * @param typeName as the database has it
     */
    static Kind of(int type, String typeName) {
        return switch (type) {
            case Types.VARCHAR -> TEXT;
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> NUMBER;
            case Types.DOUBLE, Types.REAL -> FRACTION;
            case Types.BOOLEAN, Types.BIT -> CHOICE;
            case Types.DATE -> DAY;
            case Types.VARBINARY, Types.BINARY, Types.LONGVARBINARY -> BYTES;
            default -> {
                if (type == Types.TIMESTAMP_WITH_TIMEZONE || typeName.startsWith("timestamptz")) {
                    yield MOMENT;
                }
                throw new IllegalStateException("No backup knows columns of type " + typeName);
            }
        };
    }

    void write(JsonGenerator json, ResultSet row, int column) throws SQLException {
        switch (this) {
            case TEXT -> writeText(json, row.getString(column));
            case NUMBER -> {
                long number = row.getLong(column);
                writeUnlessNull(json, row, () -> json.writeNumber(number));
            }
            case FRACTION -> {
                double number = row.getDouble(column);
                writeUnlessNull(json, row, () -> json.writeNumber(number));
            }
            case CHOICE -> {
                boolean choice = row.getBoolean(column);
                writeUnlessNull(json, row, () -> json.writeBoolean(choice));
            }
            case DAY -> writeText(json, text(row.getObject(column, LocalDate.class)));
            case MOMENT -> {
                OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
                writeText(json, moment == null ? null : moment.toInstant().toString());
            }
            case BYTES -> {
                byte @Nullable [] bytes = row.getBytes(column);
                writeText(json, bytes == null ? null : Base64.getEncoder().encodeToString(bytes));
            }
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static void writeText(JsonGenerator json, @Nullable String text) {
        if (text == null) {
            json.writeNull();
        } else {
            json.writeString(text);
        }
    }

    private static void writeUnlessNull(JsonGenerator json, ResultSet row, Runnable write)
            throws SQLException {
        if (row.wasNull()) {
            json.writeNull();
        } else {
            write.run();
        }
    }

    void set(PreparedStatement statement, int place, JsonNode value) throws SQLException {
        if (value.isNull()) {
            statement.setNull(place, jdbc);
            return;
        }
        switch (this) {
            case TEXT -> statement.setString(place, value.stringValue());
            case NUMBER -> statement.setLong(place, value.longValue());
            case FRACTION -> statement.setDouble(place, value.doubleValue());
            case CHOICE -> statement.setBoolean(place, value.booleanValue());
            case DAY -> statement.setObject(place, LocalDate.parse(value.stringValue()));
            case MOMENT ->
                    statement.setObject(
                            place, Instant.parse(value.stringValue()).atOffset(ZoneOffset.UTC));
            case BYTES ->
                    statement.setBytes(place, Base64.getDecoder().decode(value.stringValue()));
        }
    }
}
