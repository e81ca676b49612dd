package org.cuttings.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Many readers who ask at the same time, each the next question after the answer to the last. */
final class Crowd {

    private final Archive archive;
    private final List<Question> questions;
    private final int pause;
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<Thread> readers = new ArrayList<>();
    private final Map<Question.Kind, ConcurrentLinkedQueue<Long>> nanos =
            new EnumMap<>(Question.Kind.class);
    private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();
    private final AtomicLong answered = new AtomicLong();

    /**
     * @param questions what they ask, in an order of their own
     * @param pause milliseconds that each looks at an answer, on average
     */
    Crowd(Archive archive, List<Question> questions, int pause) {
        this.archive = archive;
        this.questions = questions;
        this.pause = pause;
        for (Question.Kind kind : Question.Kind.values()) {
            nanos.put(kind, new ConcurrentLinkedQueue<>());
        }
    }

    void begin(int count) {
        for (int i = 0; i < count; i++) {
            Random random = new Random(i);
            Thread reader = new Thread(() -> read(random), "reader-" + i);
            reader.start();
            readers.add(reader);
        }
    }

    private void read(Random random) {
        try {
            // nobody comes at the same moment as all others, or reads as fast as they do
            for (long look = random.nextInt(pause + 1);
                    !end.await(look, TimeUnit.MILLISECONDS);
                    look = pause / 2L + random.nextInt(pause + 1)) {
                Question question = questions.get(random.nextInt(questions.size()));
                long start = System.nanoTime();
                try {
                    archive.ask(question);
                    nanos.get(question.kind()).add(System.nanoTime() - start);
                    answered.incrementAndGet();
                } catch (IOException e) {
                    errors.add(e.toString());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void finish() throws InterruptedException {
        end.countDown();
        for (Thread reader : readers) {
            reader.join();
        }
    }

    long answered() {
        return answered.get();
    }

    List<String> errors() {
        return List.copyOf(errors);
    }

    /** The sorted times of all kinds together. */
    long[] times() {
        long[] all =
                nanos.values().stream()
                        .flatMap(ConcurrentLinkedQueue::stream)
                        .mapToLong(Long::longValue)
                        .toArray();
        Arrays.sort(all);
        return all;
    }

    /** The sorted times of one kind. */
    long[] times(Question.Kind kind) {
        long[] all = nanos.get(kind).stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(all);
        return all;
    }
}
