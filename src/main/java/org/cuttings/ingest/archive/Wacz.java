package org.cuttings.ingest.archive;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells a <a href="https://specs.webrecorder.net/wacz/1.1.1/">WACZ</a> from other zip archives: its
 * directory "archive" holds WARC files; everything else in it only helps to show them.
 */
final class Wacz {

    private static final Pattern WARC = Pattern.compile("archive/[^/]*\\.warc(?:\\.gz)?");

    private Wacz() {}

    /**
     * @param names of all members
     */
    static boolean is(Set<String> names) {
        return names.contains("datapackage.json") && names.stream().anyMatch(Wacz::isWarc);
    }

    static boolean isWarc(String name) {
        return WARC.matcher(name).matches();
    }
}
