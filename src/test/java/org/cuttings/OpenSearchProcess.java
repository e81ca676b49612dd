package org.cuttings;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/**
 * A cluster of OpenSearch in a process of its own. Once it can be asked, the addresses of its nodes
 * stand in a file; a node whose number (from 1) it is sent is lost; it ends with the process that
 * started it.
 */
public final class OpenSearchProcess {

    private OpenSearchProcess() {}

    /** Arguments: a directory for it alone, how many nodes, and the file for the addresses. */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        int nodes = Integer.parseInt(arguments[1]);
        List<Integer> ports = freePorts(2 * nodes);
        List<String> inner = new ArrayList<>();
        List<String> outer = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            inner.add("127.0.0.1:" + ports.get(i));
            outer.add("127.0.0.1:" + ports.get(nodes + i));
        }
        try (OpenSearchRunner runner = new OpenSearchRunner()) {
            runner.onBuild(
                            (number, settings) -> {
                                settings.put("transport.port", ports.get(number - 1));
                                settings.put("http.port", ports.get(nodes + number - 1));
                                settings.putList("discovery.seed_hosts", inner);
                                settings.put("cluster.initial_cluster_manager_nodes", "Node 1");
                                settings.put(
                                        "cluster.routing.allocation.disk.threshold_enabled", false);
                            })
                    .build(
                            OpenSearchRunner.newConfigs()
                                    .basePath(directory.toString())
                                    .clusterName("cuttings-" + ProcessHandle.current().pid())
                                    .numOfNode(nodes)
                                    .pluginTypes("org.opensearch.knn.plugin.KNNPlugin"));
            runner.ensureGreen();
            Path ready = directory.resolve("ready");
            Files.writeString(ready, String.join(",", outer));
            Files.move(ready, Path.of(arguments[2]), StandardCopyOption.ATOMIC_MOVE);
            for (int node; (node = System.in.read()) >= 0; ) {
                runner.getNode(node - '1').close();
            }
        }
        System.exit(0);
    }

    private static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
    }
}
