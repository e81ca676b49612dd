package org.cuttings.article;

import jakarta.persistence.EntityManager;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** All people, organisations and places that the archive's articles name. */
@Component
public class Names {

    private static final int CACHED = 100_000;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Comparator<Folded> BY_TYPE_AND_KEY =
            Comparator.comparing(Folded::type).thenComparing(Folded::key);

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final Map<Folded, Long> ids = new ConcurrentHashMap<>();

    Names(EntityManager entities, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * One name in the list of all names.
     *
     * @param articleCount articles that name it
     * @param quoteCount quotes it is the speaker of
     */
    public record Listed(
            String key, EntityType type, String name, long articleCount, long quoteCount) {}

    /**
     * The form in which two spellings of a name are the same: no accents, no capitals, no
     * punctuation.
     */
    public static String fold(String name) {
        String plain =
                isAscii(name)
                        ? name
                        : MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                                .replaceAll("");
        return words(plain.toLowerCase(Locale.ROOT));
    }

    /**
     * Whether a text may have all these words once it is folded, which is told without folding it.
     *
     * @param words folded
     * @return false only where it does not
     */
    public static boolean mayHave(String text, Collection<String> words) {
        return !isAscii(text) || words.stream().allMatch(word -> has(text, word));
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static boolean has(String ascii, String word) {
        if (word.isEmpty()) {
            return true;
        }
        int first = word.charAt(0) | 0x20;
        for (int i = 0; i <= ascii.length() - word.length(); i++) {
            if ((ascii.charAt(i) | 0x20) == first
                    && ascii.regionMatches(true, i, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    /** Its letters and numbers, with one blank for whatever else stands between them. */
    private static String words(String text) {
        StringBuilder words = new StringBuilder(text.length());
        boolean apart = false;
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (!isLetterOrNumber(c)) {
                apart = true;
                continue;
            }
            if (apart && !words.isEmpty()) {
                words.append(' ');
            }
            apart = false;
            words.appendCodePoint(c);
        }
        return words.toString();
    }

    private static boolean isLetterOrNumber(int c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.LETTER_NUMBER
                || Character.getType(c) == Character.OTHER_NUMBER;
    }

    /**
     * The entity with this key; it may have been found to be the same as another.
     *
     * @throws ArticleNotFound if there is none
     */
    @Transactional(readOnly = true)
    public NamedEntity get(String key) {
        OptionalLong id = Key.parse(key);
        NamedEntity found = id.isEmpty() ? null : entities.find(NamedEntity.class, id.getAsLong());
        if (found == null) {
            throw new ArticleNotFound("name", key);
        }
        Hibernate.initialize(found.current());
        return found;
    }

    /** The entities with these numbers, in no particular order; unknown numbers are left out. */
    @Transactional(readOnly = true)
    public List<NamedEntity> all(Set<Long> wanted) {
        return entities.createQuery("from NamedEntity where id in :ids", NamedEntity.class)
                .setParameter("ids", wanted)
                .getResultList();
    }

    /**
     * The entities whose name is or was this one, ignoring accents, capitals and punctuation;
     * whoever stands for several is there once.
     */
    @Transactional(readOnly = true)
    public List<NamedEntity> named(String name) {
        return entities.createQuery(
                        "from NamedEntity where nameKey = :key or listKey = :key order by id",
                        NamedEntity.class)
                .setParameter("key", clip(fold(name)))
                .getResultStream()
                .map(NamedEntity::current)
                .peek(Hibernate::initialize)
                .distinct()
                .toList();
    }

    /**
     * The same names and keys, where a former one is replaced by the key of whoever stands for it
     * now: what is asked by a former name, or by an old link, is found all the same.
     */
    @Transactional(readOnly = true)
    public List<String> current(List<String> asked) {
        Set<String> all = new LinkedHashSet<>();
        asked.forEach(name -> all.addAll(current(name)));
        return List.copyOf(all);
    }

    private List<String> current(String asked) {
        OptionalLong id = Key.parse(asked);
        NamedEntity known = id.isEmpty() ? null : entities.find(NamedEntity.class, id.getAsLong());
        if (known != null) {
            return List.of(known.current().key());
        }
        List<NamedEntity> named = named(asked);
        String key = clip(fold(asked));
        return named.isEmpty() || named.stream().anyMatch(one -> one.listKey().equals(key))
                ? List.of(asked)
                : named.stream().map(NamedEntity::key).toList();
    }

    /**
     * Names in alphabetical order that occur in at least one article.
     *
     * @param start how one of the name's words must begin; null or empty for all
     * @param type null for all
     * @param after the name and key the page before ended with, null for the first page
     * @param size at most this many
     */
    @Transactional(readOnly = true)
    public List<Listed> list(
            @Nullable String start, @Nullable EntityType type, @Nullable After after, int size) {
        return new NameList().beginning(start).of(type).after(after).first(size, jdbc);
    }

    /**
     * The same of the names that begin with a letter themselves.
     *
     * @param letter a to z, null for the names that begin with something else
     */
    @Transactional(readOnly = true)
    public List<Listed> under(
            @Nullable Character letter,
            @Nullable EntityType type,
            @Nullable After after,
            int size) {
        return new NameList().under(letter).of(type).after(after).first(size, jdbc);
    }

    /** Where a page of names ended. */
    public record After(String listKey, long id) {}

    /** How many quotes each of these entities is the speaker of, by its key. */
    @Transactional(readOnly = true)
    public Map<String, Long> quoteCounts(Set<Long> wanted) {
        Map<String, Long> counts = new LinkedHashMap<>();
        if (!wanted.isEmpty()) {
            jdbc.sql(
                            """
                            select q.speaker_id, count(*)
                              from quote q join article a on a.id = q.article_id
                             where q.speaker_id in (:wanted) and a.deleted_at is null
                             group by q.speaker_id
                            """)
                    .param("wanted", wanted)
                    .query(
                            rs -> {
                                counts.put(Key.of(rs.getLong(1)), rs.getLong(2));
                            });
        }
        return counts;
    }

    /** The spellings under which articles name this entity, the most frequent first. */
    @Transactional(readOnly = true)
    public List<String> spellings(NamedEntity entity) {
        return jdbc.sql(
                        """
                        select text from mention where entity_id = ?
                        group by text order by count(*) desc, text limit 50
                        """)
                .param(entity.id())
                .query(String.class)
                .list();
    }

    /**
     * The numbers of these names, made where they are new. Works in a transaction of its own, so
     * that two imports that meet a new name at the same moment agree on it.
     */
    Map<Findings.Name, Long> ensure(List<Findings.Name> names) {
        if (ids.size() > CACHED) {
            ids.clear();
        }
        Map<Findings.Name, Folded> folded = new LinkedHashMap<>();
        Map<Folded, Long> numbers = new HashMap<>();
        Map<Folded, String> unknown = new TreeMap<>(BY_TYPE_AND_KEY);
        for (Findings.Name name : names) {
            Folded form = Folded.of(name);
            if (!form.key().isEmpty()) {
                folded.put(name, form);
                Long number = number(form);
                if (number == null) {
                    unknown.putIfAbsent(form, clip(name.name()));
                } else {
                    numbers.put(form, number);
                }
            }
        }
        if (!unknown.isEmpty()) {
            ownTransaction.executeWithoutResult(status -> unknown.forEach(this::make));
            unknown.forEach((form, name) -> numbers.put(form, made(form, name)));
        }
        Map<Findings.Name, Long> found = new LinkedHashMap<>();
        folded.forEach((name, form) -> found.put(name, numbers.get(form)));
        return found;
    }

    /** What makes two names one entity. */
    private record Folded(EntityType type, String key) {

        static Folded of(Findings.Name name) {
            return new Folded(name.type(), clip(fold(name.name())));
        }
    }

    // Called in one order by everybody, so that no two imports wait for each other.
    private void make(Folded form, String name) {
        jdbc.sql(
                        """
                        insert into named_entity (id, type, name, list_key, found_type, name_key)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        Key.next(),
                        form.type().name(),
                        name,
                        form.key(),
                        form.type().name(),
                        form.key())
                .update();
    }

    private Long made(Folded form, String name) {
        Long number = number(form);
        if (number == null) {
            throw new IllegalStateException("The name \"" + name + "\" could not be stored");
        }
        return number;
    }

    private @Nullable Long number(Folded form) {
        Long known = ids.get(form);
        if (known == null) {
            known = find(form);
            if (known != null) {
                ids.put(form, known);
            }
        }
        return known;
    }

    private @Nullable Long find(Folded name) {
        return jdbc.sql("select id from named_entity where found_type = ? and name_key = ?")
                .params(name.type().name(), name.key())
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    private static String clip(String text) {
        return text.length() <= 500 ? text : text.substring(0, 500);
    }
}
