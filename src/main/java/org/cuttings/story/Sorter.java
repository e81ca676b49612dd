package org.cuttings.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.cuttings.search.Copies;
import org.cuttings.search.upkeep.IndexRenewal;
import org.cuttings.story.Account.Likeness;
import org.cuttings.story.Stories.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sorts articles into stories. */
@Component
class Sorter {

    private static final int AT_ONCE = 250;
    private static final int TOLD_AT_ONCE = 50;
    private static final int MOST_CANDIDATES = 16;

    /** So many times {@link #AT_ONCE} are looked through for some that are ready. */
    private static final int MOST_PAGES = 8;

    private final Stories stories;
    private final Copies copies;
    private final IndexRenewal index;
    private final TransactionTemplate transaction;

    Sorter(
            Stories stories,
            Copies copies,
            IndexRenewal index,
            PlatformTransactionManager transactions) {
        this.stories = stories;
        this.copies = copies;
        this.index = index;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Sorts some of the articles that are to be sorted; false if there are none yet. */
    boolean sortSome() {
        if (!copies.areTold()) {
            return false;
        }
        return Boolean.TRUE.equals(
                transaction.execute(
                        status -> {
                            List<Work> work = stories.takeTurn() ? ready() : List.of();
                            if (!work.isEmpty()) {
                                sort(work);
                            }
                            return !work.isEmpty();
                        }));
    }

    /**
     * Some that can be sorted, the newest. Of two versions, whichever is sorted later finds the
     * other only if the index has that by then, so an article waits until the index has it as it
     * is, or will not have it at all.
     */
    private List<Work> ready() {
        List<Work> work = stories.next(AT_ONCE, Long.MAX_VALUE);
        if (work.isEmpty() || copies.areAllFound()) {
            return work;
        }
        for (int page = 0; page < MOST_PAGES && !work.isEmpty(); page++) {
            List<Work> ready = ready(work);
            if (!ready.isEmpty()) {
                return ready;
            }
            work = stories.next(AT_ONCE, work.get(work.size() - 1).article());
        }
        return List.of();
    }

    private List<Work> ready(List<Work> work) {
        Set<Long> kept = stories.kept(work.stream().map(Work::article).toList());
        Map<Long, String> marks = copies.marks(kept);
        return work.stream()
                .filter(
                        one ->
                                !kept.contains(one.article())
                                        || isAsItIs(one.article(), marks.get(one.article())))
                .toList();
    }

    private boolean isAsItIs(long article, @Nullable String mark) {
        return mark != null
                && stories.account(article)
                        .map(account -> account.shingles().mark().equals(mark))
                        .orElse(true);
    }

    private void sort(List<Work> work) {
        Set<Long> articles = new TreeSet<>();
        work.forEach(one -> articles.add(one.article()));
        // What one article leaves may not hold together without it, so all are sorted anew.
        Map<Long, @Nullable Long> before = new HashMap<>();
        articles.forEach(article -> before.put(article, null));
        Set<Long> left = new HashSet<>(stories.of(articles).values());
        before.putAll(stories.members(left));
        articles.addAll(before.keySet());
        stories.forget(articles);
        articles.forEach(
                article ->
                        stories.account(article)
                                .filter(Account::comparable)
                                .ifPresent(account -> place(account, before)));
        tell(before);
        stories.done(work);
    }

    private void place(Account account, Map<Long, @Nullable Long> before) {
        List<Likeness> like = new ArrayList<>();
        for (long candidate : copies.of(account.article(), account.shingles(), MOST_CANDIDATES)) {
            stories.account(candidate)
                    .map(account::to)
                    .filter(Likeness::versions)
                    .ifPresent(like::add);
        }
        like.sort(
                Comparator.comparingDouble(Likeness::resemblance)
                        .reversed()
                        .thenComparing(Likeness::article));
        if (like.isEmpty()) {
            return;
        }
        // A long article may contain two short ones that are no versions of each other.
        Set<Long> joined = new TreeSet<>();
        joined.add(like.get(0).article());
        like.stream().filter(Likeness::close).forEach(one -> joined.add(one.article()));
        unite(account.article(), joined, before);
    }

    private void unite(long article, Set<Long> joined, Map<Long, @Nullable Long> before) {
        Map<Long, Long> there = stories.members(new HashSet<>(stories.of(joined).values()));
        TreeSet<Long> all = new TreeSet<>(joined);
        all.addAll(there.keySet());
        all.add(article);
        long story = all.first();
        for (long each : all) {
            Long known = there.get(each);
            if (!before.containsKey(each)) {
                before.put(each, known);
            }
            if (known == null || known != story) {
                stories.put(each, story);
            }
        }
    }

    /** Has the index learn what changed. */
    private void tell(Map<Long, @Nullable Long> before) {
        Map<Long, Long> after = stories.of(before.keySet());
        List<Long> changed =
                before.keySet().stream()
                        .filter(one -> !Objects.equals(before.get(one), after.get(one)))
                        .sorted()
                        .toList();
        for (int from = 0; from < changed.size(); from += TOLD_AT_ONCE) {
            index.renewWithoutQuotes(
                    changed.subList(from, Math.min(changed.size(), from + TOLD_AT_ONCE)));
        }
    }
}
