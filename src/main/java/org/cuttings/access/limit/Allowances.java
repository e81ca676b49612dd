package org.cuttings.access.limit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.cuttings.access.AccessSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How often each address may still ask: so many times at once, which are made up for evenly (a
 * token bucket).
 */
@Component
class Allowances {

    /** Addresses that are remembered; the one that was silent longest is forgotten. */
    private static final int MOST = 20_000;

    private static final double NANOS_OF_MINUTE = 60e9;

    /** Whoever has used up so much asks much. */
    private static final double MUCH = 0.1;

    private final int perMinute;
    private final LongSupplier clock;
    private final Map<String, Bucket> buckets =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > MOST;
                }
            };

    @Autowired
    Allowances(AccessSettings settings) {
        this(settings.requestsPerMinute(), System::nanoTime);
    }

    /**
     * @param perMinute requests of one address, 0 for no limit
     * @param clock in nanoseconds
     */
    Allowances(int perMinute, LongSupplier clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /**
     * What an address may still ask at once.
     *
     * @param answered how often it was answered since it is remembered
     */
    private record Bucket(double left, long at, long answered) {}

    /** Requests of one address in a minute; 0 for no limit. */
    int perMinute() {
        return perMinute;
    }

    /** Seconds until the next request is answered; 0 if this one is. */
    synchronized long take(String address) {
        Bucket now = now(address);
        if (now.left() < 1) {
            buckets.put(address, now);
            return Math.max(1, (long) Math.ceil((1 - now.left()) * 60 / perMinute));
        }
        buckets.put(address, new Bucket(now.left() - 1, now.at(), now.answered() + 1));
        return 0;
    }

    /** Takes into account how often others have answered an address. */
    synchronized void take(String address, long times) {
        Bucket now = now(address);
        double left = Math.max(-perMinute, now.left() - times);
        buckets.put(address, new Bucket(left, now.at(), now.answered()));
    }

    /** How often those who ask much were answered, by address. */
    synchronized Map<String, Long> much() {
        Map<String, Long> much = new HashMap<>();
        long now = clock.getAsLong();
        buckets.forEach(
                (address, bucket) -> {
                    if (left(bucket, now) < perMinute * (1 - MUCH)) {
                        much.put(address, bucket.answered());
                    }
                });
        return much;
    }

    private Bucket now(String address) {
        long now = clock.getAsLong();
        Bucket before = buckets.get(address);
        return before == null
                ? new Bucket(perMinute, now, 0)
                : new Bucket(left(before, now), now, before.answered());
    }

    private double left(Bucket before, long now) {
        return Math.min(
                perMinute, before.left() + (now - before.at()) * perMinute / NANOS_OF_MINUTE);
    }
}
