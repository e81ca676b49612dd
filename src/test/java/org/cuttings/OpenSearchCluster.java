package org.cuttings;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Clusters of OpenSearch for the tests: one of each size, which they share. */
public final class OpenSearchCluster implements AutoCloseable {

    private static final Map<Integer, OpenSearchCluster> CLUSTERS = new ConcurrentHashMap<>();

    private final Path directory;
    private final Process process;
    private final String hosts;

    private OpenSearchCluster(int nodes) {
        try {
            directory = Files.createTempDirectory("cuttings-opensearch");
            Path addresses = directory.resolve("addresses");
            process =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-Xmx768m",
                                    "-XX:TieredStopAtLevel=1",
                                    "-cp",
                                    classpath(),
                                    OpenSearchProcess.class.getName(),
                                    directory.resolve("home").toString(),
                                    Integer.toString(nodes),
                                    addresses.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(directory.resolve("log").toFile())
                            .start();
            Awaitility.await("a cluster of " + nodes + "; see " + directory.resolve("log"))
                    .atMost(Duration.ofMinutes(3))
                    .until(() -> Files.exists(addresses) || !process.isAlive());
            hosts = Files.readString(addresses);
        } catch (IOException e) {
            throw new UncheckedIOException("OpenSearch did not start", e);
        }
        // after the archives, which would wait for a cluster that is gone
        SpringApplication.getShutdownHandlers().add(this::stop);
    }

    /** Has an archive keep its indexes, under names of their own, on the cluster of one node. */
    public static final class OneNode extends Used {
        OneNode() {
            super(1);
        }
    }

    /** The same on the cluster of three nodes. */
    public static final class ThreeNodes extends Used {
        ThreeNodes() {
            super(3);
        }
    }

    private abstract static class Used
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private static final AtomicInteger NUMBER = new AtomicInteger();

        private final int nodes;

        Used(int nodes) {
            this.nodes = nodes;
        }

        @Override
        public void initialize(ConfigurableApplicationContext archive) {
            TestPropertyValues.of(
                            "CUTTINGS_OPENSEARCH_HOSTS=" + of(nodes).hosts(),
                            "CUTTINGS_OPENSEARCH_PREFIX=a" + NUMBER.incrementAndGet() + "-")
                    .applyTo(archive);
        }
    }

    /** The cluster of so many nodes. */
    public static OpenSearchCluster of(int nodes) {
        return CLUSTERS.computeIfAbsent(nodes, OpenSearchCluster::new);
    }

    /** A cluster of so many nodes for one test that does not leave it as it was. */
    public static OpenSearchCluster alone(int nodes) {
        return new OpenSearchCluster(nodes);
    }

    /** Has it lose a node for good; returns once nobody answers there. */
    public void lose(int node) throws IOException {
        OutputStream input = process.getOutputStream();
        input.write(Character.forDigit(node, 10));
        input.flush();
        URI gone = URI.create("http://" + hosts.split(",")[node - 1]);
        Awaitility.await("the end of node " + node)
                .atMost(Duration.ofMinutes(1))
                .until(() -> refuses(gone));
    }

    private static boolean refuses(URI address) throws IOException {
        try (Socket unused = new Socket(address.getHost(), address.getPort())) {
            return false;
        } catch (ConnectException e) {
            return true;
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** Has it answer nobody for a while, as when the network is cut. */
    public AutoCloseable silence() throws IOException, InterruptedException {
        signal("-STOP");
        return () -> signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    }

    /** Where its nodes are asked, parted by commas. */
    public String hosts() {
        return hosts;
    }

    private static String classpath() throws IOException {
        Path files = Path.of("target", "opensearch");
        List<String> libraries =
                List.of(Files.readString(files.resolve("classpath")).split(File.pathSeparator));
        // Its log is a log of its own; what it prints is not ours to route.
        return Stream.concat(
                        Stream.of(
                                Path.of("target", "test-classes").toString(),
                                files.resolve("plugin") + File.separator + "*"),
                        libraries.stream().filter(path -> !path.contains("log4j-to-slf4j")))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void stop() {
        process.destroyForcibly().onExit().join();
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("What OpenSearch left cannot be removed", e);
        }
    }
}
