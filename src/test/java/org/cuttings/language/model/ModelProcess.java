package org.cuttings.language.model;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A program that loads and runs a model in the background without a pause, and takes a while to end
 * once it is told to, as the archive does while it closes what it holds.
 */
final class ModelProcess {

    static final String RUNS = "The model runs";

    private ModelProcess() {}

    public static void main(String[] arguments) throws Exception {
        byte[] file = file();
        CountDownLatch begun = new CountDownLatch(1);
        Thread reading =
                new Thread(
                        () -> {
                            try {
                                while (true) {
                                    loadAndRun(file);
                                    begun.countDown();
                                }
                            } finally {
                                begun.countDown();
                            }
                        });
        reading.setDaemon(true);
        reading.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> await(reading)));
        begun.await();
        System.out.println(RUNS);
        reading.join();
    }

    private static void loadAndRun(byte[] file) {
        try (OnnxModel model = new OnnxModel(file)) {
            Map<String, long[]> rows = new HashMap<>();
            model.inputs().forEach(input -> rows.put(input, new long[200]));
            model.run(rows);
        }
    }

    private static byte[] file() throws IOException {
        try (InputStream in = ModelProcess.class.getResourceAsStream("/all-minilm-l6-v2-q.onnx")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    private static void await(Thread reading) {
        try {
            reading.join(TimeUnit.SECONDS.toMillis(3));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
