package org.cuttings.ingest.mail;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.MimeParameterMapping;
import org.jspecify.annotations.Nullable;

/**
 * A field with parameters, such as "attachment; filename=a.pdf".
 *
 * @param value what stands before the first semicolon, in lower case; empty if nothing
 * @param named the parameters by their names in lower case, decoded as RFC 2231 says
 */
record Parameters(String value, Map<String, String> named) {

    static Parameters of(@Nullable String field) {
        if (field == null) {
            return new Parameters("", Map.of());
        }
        RawBody body = RawFieldParser.DEFAULT.parseRawBody(new RawField("field", field));
        MimeParameterMapping decoded = new MimeParameterMapping();
        for (NameValuePair pair : body.getParams()) {
            if (pair.getValue() != null) {
                decoded.addParameter(pair.getName().toLowerCase(Locale.ROOT), pair.getValue());
            }
        }
        return new Parameters(
                body.getValue() == null ? "" : body.getValue().strip().toLowerCase(Locale.ROOT),
                new HashMap<>(decoded.getParameters()));
    }

    @Nullable String get(String name) {
        return named.get(name);
    }
}
