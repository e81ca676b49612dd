package org.cuttings.search.upkeep;

import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.cuttings.article.Articles;
import org.cuttings.article.Unread;
import org.cuttings.background.Unfindable;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.util.common.SearchException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The changes that the index has still to learn. They are written in the transaction of the change
 * itself, so that none is lost whatever happens, and forgotten once the index has them on disk.
 */
@Component
@NamedInterface("upkeep")
public class IndexQueue implements Unfindable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexQueue.class);

    /** Longer queues are a bulk load, whose sender does not look for each article at once. */
    private static final int SHORT = 24;

    /** So many changes take the index more than a moment. */
    private static final int MUCH = 1_000;

    private static final long PAUSE_MILLIS = 8;

    /** The attribute of a request that tells which articles it has changed. */
    static final String CHANGED = IndexQueue.class.getName() + ".changed";

    private final JdbcClient jdbc;
    private final Unread unread;
    private final EntityManagerFactory factory;
    private @Nullable Waiting last;

    IndexQueue(JdbcClient jdbc, Unread unread, EntityManagerFactory factory) {
        this.jdbc = jdbc;
        this.unread = unread;
        this.factory = factory;
    }

    /**
     * What a request has changed.
     *
     * @param since when it made the first change, as {@link System#nanoTime}
     * @param ids of the articles, some more than {@link #SHORT} at most
     */
    record Changes(long since, Set<Long> ids) {}

    /** How many changes are waiting. */
    public long length() {
        return jdbc.sql("select count(*) from hsearch_outbox_event where status = 'PENDING'")
                .query(Long.class)
                .single();
    }

    /** Whether none is waiting. */
    public boolean isEmpty() {
        return countUpTo(1) == 0;
    }

    @Override
    public boolean isMuch() {
        return isLongerThan(MUCH - 1);
    }

    /** Whether more changes are waiting than that. */
    boolean isLongerThan(int changes) {
        return countUpTo(changes + 1) > changes;
    }

    /** Counting them all takes long where there are millions. */
    private long countUpTo(int most) {
        return jdbc.sql(
                        "select count(*) from (select id from hsearch_outbox_event where status = 'PENDING' limit ?) as part")
                .param(most)
                .query(Long.class)
                .single();
    }

    /** Waits until nothing is left in the queue; false if that took longer than {@code atMost}. */
    public boolean settle(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (length() > 0) {
            if (System.nanoTime() - end > 0 || !pause()) {
                return false;
            }
        }
        return isRefreshed();
    }

    /**
     * Waits until these articles are read and the index knows them and their quotes, unless so much
     * is waiting that it can only be a bulk load.
     */
    public void settle(Set<Long> ids, Duration atMost) {
        settle(new Changes(System.nanoTime(), ids), atMost);
    }

    /** The same, with the time counted from the first change on. */
    void settle(Changes changes, Duration atMost) {
        long start = System.nanoTime();
        while (!changes.ids().isEmpty() && changes.ids().size() <= SHORT) {
            Waiting waiting = waiting(start);
            if (waiting.ids().size() > SHORT) {
                return;
            }
            if (changes.ids().stream().noneMatch(waiting.ids()::contains)
                    && !quotesWait(changes.ids())) {
                var unused = isRefreshed();
                return;
            }
            if (System.nanoTime() - changes.since() > atMost.toNanos() || !pause()) {
                return;
            }
        }
    }

    /**
     * What was waiting at a moment.
     *
     * @param nanos the moment, as {@link System#nanoTime}
     * @param ids of articles, some more than {@link #SHORT} at most
     */
    private record Waiting(long nanos, Set<Long> ids) {}

    /** What waits now; everybody who asks within a pause gets the same answer. */
    private synchronized Waiting waiting(long since) {
        long now = System.nanoTime();
        Waiting known = last;
        if (known == null
                || known.nanos() - since < 0
                || now - known.nanos() > Duration.ofMillis(PAUSE_MILLIS).toNanos()) {
            // In this order: what has been read meanwhile waits for the index from then on.
            Set<Long> ids = new HashSet<>(unread.some(2 * SHORT));
            ids.addAll(unindexed());
            known = new Waiting(now, ids);
            last = known;
        }
        return known;
    }

    /**
     * Has searches see what is indexed. By themselves they look for it once a second only, since an
     * index that changes all the time would be opened anew for each of them.
     */
    public void refresh() {
        Search.mapping(factory).scope(Object.class).workspace().refresh();
    }

    /** What is stored is stored, though it cannot be found yet; no answer fails because of that. */
    private boolean isRefreshed() {
        try {
            refresh();
            return true;
        } catch (SearchException e) {
            LOG.warn("The index cannot show what is new now; it is found later", e);
            return false;
        }
    }

    private Set<Long> unindexed() {
        return jdbc.sql(
                        "select distinct entity_id from hsearch_outbox_event"
                                + " where entity_name = 'Article' limit ?")
                .param(2 * SHORT)
                .query(Long.class)
                .set();
    }

    /** Whether quotes of these articles, each indexed by itself, are still waiting. */
    private boolean quotesWait(Set<Long> articles) {
        return jdbc.sql(
                                """
                                select count(*) from quote q join hsearch_outbox_event e
                                    on e.entity_id = cast(q.id as varchar(256))
                                   and e.entity_name = 'Quote'
                                 where q.article_id in (:articles)
                                """)
                        .param("articles", articles)
                        .query(Long.class)
                        .single()
                > 0;
    }

    // Only noted here: waiting within the change would keep its connection from others.
    @EventListener
    void note(Articles.Changed change) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return;
        }
        Changes changes =
                request.getAttribute(CHANGED, RequestAttributes.SCOPE_REQUEST)
                                instanceof Changes before
                        ? before
                        : new Changes(System.nanoTime(), new HashSet<>());
        if (changes.ids().size() <= SHORT) {
            changes.ids().add(change.id());
        }
        request.setAttribute(CHANGED, changes, RequestAttributes.SCOPE_REQUEST);
    }

    @SuppressWarnings("ThreadSleep")
    private static boolean pause() {
        try {
            // Hibernate Search tells nobody when it has worked off a change, so we look again.
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
