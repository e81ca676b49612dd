package org.cuttings.ingest;

import org.jspecify.annotations.Nullable;

/**
 * One file as it came in, or a text that was pasted.
 *
 * @param label the file's name as the sender gave it; shown to people, never used as a path
 * @param mediaType what the sender said it is, such as "text/html; charset=utf-8"; a hint only
 * @param bytes the content, kept as it is
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content nowhere; hashed by Originals
public record Upload(String label, @Nullable String mediaType, byte[] bytes) {

    public Upload {
        label = label.replaceAll("\\p{Cntrl}", "_");
        mediaType = mediaType == null ? null : mediaType.replaceAll("\\p{Cntrl}", " ");
    }
}
