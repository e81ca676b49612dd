package org.cuttings.reader.list;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cuttings.article.Key;
import org.cuttings.article.NamedEntity;
import org.cuttings.article.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what was searched as people read it: a name that was asked by its key, by its name. */
@Component
public class AskedWords {

    private static final Pattern ENTITY = Pattern.compile("\\bentity:([0-9A-Za-z]{1,20})\\b");

    private final Names names;

    AskedWords(Names names) {
        this.names = names;
    }

    /** The words as people read them; null where none were searched. */
    public @Nullable String of(@Nullable String q) {
        return q == null ? null : ENTITY.matcher(q).replaceAll(this::named);
    }

    private String named(MatchResult asked) {
        OptionalLong key = Key.parse(asked.group(1));
        List<NamedEntity> known = key.isEmpty() ? List.of() : names.all(Set.of(key.getAsLong()));
        return Matcher.quoteReplacement(known.isEmpty() ? asked.group() : known.get(0).name());
    }
}
