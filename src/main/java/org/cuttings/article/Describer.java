package org.cuttings.article;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down what was found in an article as its quotes and mentions. */
@Component
public class Describer {

    private final EntityManager entities;
    private final Names names;
    private final Assignments assignments;
    private final Unread unread;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock = Clock.systemUTC();

    Describer(
            EntityManager entities,
            Names names,
            Assignments assignments,
            Unread unread,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events) {
        this.entities = entities;
        this.names = names;
        this.assignments = assignments;
        this.unread = unread;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
    }

    /** What was found in an article that had been taken to be read. */
    public record Read(long article, Findings findings) {}

    /**
     * Gives articles these quotes and mentions instead of those they have, all at once. What stays
     * the same keeps its key. An article that has changed since it was taken stays as it is and is
     * read again.
     *
     * @param by who took the articles
     * @param version what they were read with
     * @param alongside what else is done for each in the same transaction
     * @return the numbers of the articles that were described
     */
    public List<Long> describe(
            List<Read> read, String by, String version, Consumer<Article> alongside) {
        NamesFound found = found(read.stream().map(Read::findings).toList());
        Map<Long, Findings> findings =
                read.stream().collect(Collectors.toMap(Read::article, Read::findings));
        List<Long> described = new ArrayList<>();
        transaction.executeWithoutResult(
                status -> {
                    Map<Long, NamedEntity> known = found.load(entities);
                    for (Article article : locked(findings.keySet())) {
                        if (unread.done(article.id(), by)) {
                            Findings told = Objects.requireNonNull(findings.get(article.id()));
                            tell(article, told, found, known);
                            article.readWith(version, now());
                            alongside.accept(article);
                            described.add(article.id());
                        }
                    }
                });
        described.forEach(id -> events.publishEvent(new Articles.Changed(id)));
        return described;
    }

    /**
     * Gives an article these quotes and mentions instead of those it has, because people want it
     * so. Where it is being read, it is read anew.
     *
     * @param seen the article to which the findings belong
     * @param alongside what else is done in the same transaction
     * @return false if it has been read or changed in the meantime, so that nothing was done
     */
    public boolean describe(Article seen, Findings findings, Consumer<Article> alongside) {
        NamesFound found = found(List.of(findings));
        boolean same =
                Boolean.TRUE.equals(
                        transaction.execute(
                                status -> {
                                    Map<Long, NamedEntity> known = found.load(entities);
                                    Article article =
                                            locked(List.of(seen.id())).stream()
                                                    .filter(one -> isSame(one, seen))
                                                    .findFirst()
                                                    .orElse(null);
                                    if (article == null) {
                                        return false;
                                    }
                                    tell(article, findings, found, known);
                                    article.describedAt(now());
                                    unread.again(article);
                                    alongside.accept(article);
                                    return true;
                                }));
        if (same) {
            events.publishEvent(new Articles.Changed(seen.id()));
        }
        return same;
    }

    private static boolean isSame(Article article, Article seen) {
        return article.version() == seen.version()
                && Objects.equals(article.readAt(), seen.readAt());
    }

    /** As exact as the database keeps it, so that the same moment stays equal. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private List<Article> locked(Iterable<Long> ids) {
        return entities.createQuery("from Article where id in :ids order by id", Article.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /**
     * The numbers of the names in these findings; called before the transaction that needs them.
     */
    NamesFound found(List<Findings> findings) {
        return new NamesFound(
                names.ensure(findings.stream().flatMap(one -> one.names().stream()).toList()));
    }

    /** The numbers of names. */
    record NamesFound(Map<Findings.Name, Long> ids) {

        Map<Long, NamedEntity> load(EntityManager entities) {
            Map<Long, NamedEntity> known = new HashMap<>();
            entities.unwrap(Session.class)
                    .findMultiple(NamedEntity.class, ids.values().stream().distinct().toList())
                    .forEach(entity -> known.put(entity.id(), entity));
            return known;
        }
    }

    /** Gives an article the quotes and mentions that came with it. */
    void give(Article article, Findings findings, NamesFound found) {
        tell(article, findings, found, found.load(entities));
        article.readWith(Article.GIVEN, now());
    }

    /** Gives a new article, about which nobody can have decided yet, what came with it. */
    void giveNew(
            Article article, Findings findings, NamesFound found, Map<Long, NamedEntity> known) {
        CodePoints body = new CodePoints(article.body());
        article.describe(
                quotes(article, findings, body, found, known),
                mentions(article, findings, body, found, known));
        article.readWith(Article.GIVEN, now());
    }

    private void tell(
            Article article, Findings findings, NamesFound found, Map<Long, NamedEntity> known) {
        CodePoints body = new CodePoints(article.body());
        List<Quote> quotes = quotes(article, findings, body, found, known);
        List<Mention> mentions = mentions(article, findings, body, found, known);
        assignments.apply(article.id(), mentions, quotes);
        article.describe(quotes, mentions);
    }

    private static List<Mention> mentions(
            Article article,
            Findings findings,
            CodePoints body,
            NamesFound found,
            Map<Long, NamedEntity> known) {
        Map<Place, Mention> there = new HashMap<>();
        article.allMentions()
                .forEach(
                        mention ->
                                there.put(
                                        new Place(mention.found().id(), mention.span()), mention));
        List<Mention> mentions = new ArrayList<>();
        for (Findings.Name name : findings.names()) {
            NamedEntity entity = known.get(found.ids().get(name));
            if (entity != null) {
                for (Span span : name.mentions()) {
                    Mention same = there.remove(new Place(entity.id(), span));
                    Mention mention =
                            same != null
                                    ? same
                                    : new Mention(article, entity, span, body.cut(span));
                    mention.standsFor(entity);
                    mentions.add(mention);
                }
            }
        }
        mentions.sort(Comparator.comparingInt(mention -> mention.span().start()));
        return mentions;
    }

    /** Where a name stands. */
    private record Place(long entity, Span span) {}

    private static List<Quote> quotes(
            Article article,
            Findings findings,
            CodePoints body,
            NamesFound found,
            Map<Long, NamedEntity> known) {
        Map<Span, Quote> there = new HashMap<>();
        article.quotes().forEach(quote -> there.put(quote.span(), quote));
        Map<String, Long> numbers = spelled(findings, found);
        List<Quote> quotes = new ArrayList<>();
        for (Findings.Said said : findings.quotes()) {
            Long number = speaker(said, numbers);
            NamedEntity speaker = number == null ? null : known.get(number);
            Quote same = there.remove(said.span());
            if (same == null) {
                quotes.add(new Quote(article, quotes.size(), said, body.cut(said.span()), speaker));
            } else {
                same.attribute(quotes.size(), said, speaker);
                quotes.add(same);
            }
        }
        return quotes;
    }

    /**
     * The numbers by the names as this article has them, and as they are compared: the archive may
     * know a name in another spelling.
     */
    private static Map<String, Long> spelled(Findings findings, NamesFound found) {
        Map<Findings.Name, Long> ids = new LinkedHashMap<>();
        for (Findings.Name name : findings.names()) {
            Long id = found.ids().get(name);
            if (id != null) {
                ids.put(name, id);
            }
        }
        Map<String, Long> numbers = new HashMap<>();
        ids.forEach((name, id) -> numbers.putIfAbsent(name.name(), id));
        ids.forEach((name, id) -> numbers.putIfAbsent(Names.fold(name.name()), id));
        ids.forEach((name, id) -> numbers.putIfAbsent(typed(name.type(), name.name()), id));
        return numbers;
    }

    private static @Nullable Long speaker(Findings.Said said, Map<String, Long> numbers) {
        Findings.Speaker speaker = said.speaker();
        if (speaker == null) {
            return null;
        }
        if (speaker.type() != null) {
            return numbers.get(typed(speaker.type(), speaker.name()));
        }
        Long exact = numbers.get(speaker.name());
        return exact != null ? exact : numbers.get(Names.fold(speaker.name()));
    }

    private static String typed(EntityType type, String name) {
        return type + "\n" + Names.fold(name);
    }
}
