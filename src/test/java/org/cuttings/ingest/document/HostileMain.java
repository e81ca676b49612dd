package org.cuttings.ingest.document;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Stands for a parser that a document has harmed: the document says how. */
public final class HostileMain {

    private HostileMain() {}

    public static void main(String[] args) throws IOException {
        DataInputStream asked = new DataInputStream(System.in);
        asked.readUTF();
        String file = asked.readUTF();
        String how = java.nio.file.Files.readString(java.nio.file.Path.of(file));
        if (how.contains("sleep")) {
            while (!Thread.interrupted()) {
                Thread.onSpinWait();
            }
        } else if (how.contains("eat")) {
            List<byte[]> eaten = new ArrayList<>();
            while (eaten.size() < Integer.MAX_VALUE) {
                eaten.add(new byte[1 << 20]);
            }
        }
        Runtime.getRuntime().halt(7);
    }
}
