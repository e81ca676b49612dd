package org.cuttings.ingest.folder;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.cuttings.ingest.recognition.Upload;

/** The files in a folder and in the folders in it, or a single file. */
final class FileTree {

    /** How files are called while they are still being written. */
    private static final List<String> UNFINISHED =
            List.of(".part", ".partial", ".tmp", ".crdownload", ".filepart");

    private FileTree() {}

    /**
     * A file as it was found.
     *
     * @param label its path below the folder
     * @param modified in milliseconds since 1970
     */
    record Leaf(Path path, String label, long size, long modified) {

        Upload upload() {
            return new Upload(label, null, () -> Files.newInputStream(path));
        }

        /** Another one once the file has changed. */
        String stamp() {
            return size + " " + modified;
        }
    }

    /**
     * All files below, in the order of their paths. Hidden ones and those that are still being
     * written by their name are left out.
     *
     * @param unreadable told what cannot be read
     * @throws IOException if the path itself cannot be read
     */
    static List<Leaf> of(Path root, Consumer<Path> unreadable) throws IOException {
        List<Leaf> leaves = new ArrayList<>();
        Files.walkFileTree(root, new Walk(root, leaves, unreadable));
        leaves.sort((one, other) -> one.label().compareTo(other.label()));
        return leaves;
    }

    /** Gathers files. */
    private static final class Walk extends SimpleFileVisitor<Path> {

        private final Path root;
        private final List<Leaf> leaves;
        private final Consumer<Path> unreadable;

        Walk(Path root, List<Leaf> leaves, Consumer<Path> unreadable) {
            this.root = root;
            this.leaves = leaves;
            this.unreadable = unreadable;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.equals(root) || !hidden(folder)
                    ? FileVisitResult.CONTINUE
                    : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            boolean wanted =
                    attributes.isRegularFile()
                            && !hidden(file)
                            && UNFINISHED.stream().noneMatch(name::endsWith);
            if (wanted && !Files.isReadable(file)) {
                unreadable.accept(file);
            } else if (wanted) {
                leaves.add(
                        new Leaf(
                                file,
                                file.equals(root)
                                        ? file.getFileName().toString()
                                        : root.relativize(file).toString(),
                                attributes.size(),
                                attributes.lastModifiedTime().toMillis()));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
            if (file.equals(root)) {
                throw why;
            }
            unreadable.accept(file);
            return FileVisitResult.CONTINUE;
        }

        private static boolean hidden(Path path) {
            return path.getFileName().toString().startsWith(".");
        }
    }
}
