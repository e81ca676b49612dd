package org.cuttings.ingest;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.stereotype.Component;

/** Recognises files in every format that the archive reads, without the rest of the archive. */
public final class AllFormats {

    private AllFormats() {}

    /** The formats in their order, found as the archive finds them. */
    public static Recogniser recogniser() {
        GenericApplicationContext formats =
                new GenericApplicationContext(new DefaultListableBeanFactory());
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(formats, false);
        // The formats and what they need; importing, beside them, needs the whole archive.
        String importing = AllFormats.class.getPackageName() + ".";
        scanner.addIncludeFilter(
                (type, types) ->
                        type.getAnnotationMetadata().hasAnnotation(Component.class.getName())
                                && type.getClassMetadata()
                                        .getClassName()
                                        .substring(importing.length())
                                        .contains("."));
        scanner.scan(AllFormats.class.getPackageName());
        formats.refresh();
        return new Recogniser(formats.getBeanProvider(Format.class).orderedStream().toList());
    }
}
