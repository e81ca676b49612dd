package org.cuttings.search.index;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The indexes as files. All that is in them is in the database, too, so that one that is damaged or
 * out of date can be removed; it is then built anew.
 */
record IndexFiles(Path directory) {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFiles.class);

    private static final Set<String> NAMES =
            Set.of(ArticleIndex.NAME, QuoteIndex.NAME, PassageIndex.NAME);

    /** Names of our indexes, also of earlier layouts. */
    private static final Pattern OURS = Pattern.compile("(article|quote|passage)-\\d+");

    /** Up to this size every byte is read, which takes a second or two. */
    private static final long READ_THROUGH = 1L << 30;

    /** Removes the indexes that cannot be read, before anybody opens them. */
    void removeDamaged() {
        for (String name : NAMES) {
            Path index = directory.resolve(name);
            if (Files.isDirectory(index)) {
                String damage = damage(index);
                if (damage != null) {
                    LOG.warn("The index {} is damaged and will be built anew: {}", name, damage);
                    remove(index);
                }
            }
        }
    }

    /** Removes indexes of earlier layouts, which nobody reads any more. */
    void removeEarlier() {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(directory)) {
            for (Path each : all) {
                String name = each.getFileName().toString();
                if (OURS.matcher(name).matches() && !NAMES.contains(name)) {
                    LOG.info("The index {} of an earlier layout is removed", name);
                    remove(each);
                }
            }
        } catch (IOException e) {
            LOG.warn("Indexes of earlier layouts could not be removed", e);
        }
    }

    /** What is wrong with an index; null if nothing is. */
    private static @Nullable String damage(Path index) {
        try (Directory files = FSDirectory.open(index)) {
            if (!DirectoryReader.indexExists(files)) {
                return null; // it is being made
            }
            try (Lock own = files.obtainLock(IndexWriter.WRITE_LOCK_NAME);
                    DirectoryReader reader = DirectoryReader.open(files)) {
                own.ensureValid();
                if (size(files) <= READ_THROUGH) {
                    for (LeafReaderContext leaf : reader.leaves()) {
                        if (leaf.reader() instanceof CodecReader segment) {
                            segment.checkIntegrity();
                        }
                    }
                }
            }
            return null;
        } catch (LockObtainFailedException e) {
            return null; // another process has it open, which is told elsewhere
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | NoSuchFileException
                | EOFException e) {
            return String.valueOf(e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("The index in " + index + " could not be read", e);
        }
    }

    private static long size(Directory files) throws IOException {
        long size = 0;
        for (String file : files.listAll()) {
            size += files.fileLength(file);
        }
        return size;
    }

    private static void remove(Path index) {
        try {
            FileSystemUtils.deleteRecursively(index);
        } catch (IOException e) {
            throw new UncheckedIOException("The index in " + index + " could not be removed", e);
        }
    }
}
