package org.cuttings.ingest.recognition;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/** Recognises files in every format that the archive reads, without the rest of the archive. */
public final class AllFormats {

    private AllFormats() {}

    /** Reads whatever the archive reads. */
    public static Recogniser recogniser() {
        return new Recogniser(inOrder());
    }

    /** The formats in their order, found as the archive finds them. */
    static List<Format> inOrder() {
        GenericApplicationContext formats =
                new GenericApplicationContext(new DefaultListableBeanFactory());
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(formats);
        // Importing, from folders or not, needs the whole archive.
        String importing = "org\\.cuttings\\.ingest\\.(folder\\.)?[A-Z]\\w*";
        scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(importing)));
        scanner.scan("org.cuttings.ingest");
        formats.refresh();
        return formats.getBeanProvider(Format.class).orderedStream().toList();
    }
}
