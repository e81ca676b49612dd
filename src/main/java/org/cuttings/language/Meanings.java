package org.cuttings.language;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.cuttings.article.Passage;
import org.cuttings.language.meaning.PassageReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells what English articles and questions mean, so that one finds the other without sharing its
 * words. Where it is switched off, or this computer cannot run the model, it tells nothing.
 */
@Component
public class Meanings implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Meanings.class);

    /** How many numbers tell a meaning, each of one byte. */
    public static final int DIMENSIONS = PassageReader.DIMENSIONS;

    /** With less heap the memory is left to the rest of the archive. */
    private static final long LEAST_MEMORY = 200L << 20;

    private final PassageReader reader = new PassageReader();
    private volatile boolean on;

    Meanings(LanguageSettings settings) {
        this.on =
                switch (settings.meaning()) {
                    case ON -> true;
                    case OFF -> false;
                    case AUTO -> Runtime.getRuntime().maxMemory() >= LEAST_MEMORY;
                };
    }

    /** Whether meanings are told here. */
    public boolean on() {
        return on;
    }

    /** What tells them; vectors of different versions do not compare. */
    public String version() {
        return PassageReader.VERSION;
    }

    /** What a question means; null where that is not told. */
    public byte @Nullable [] question(String words) {
        return tell(() -> reader.question(words));
    }

    /**
     * What the passages of an article mean, none where its language is not English; null where
     * meanings are not told.
     */
    public @Nullable List<Passage.Part> passages(Prose prose) {
        return Locale.forLanguageTag(prose.language()).getLanguage().equals("en")
                ? tell(() -> reader.passages(title(prose), prose.body()))
                : on ? List.of() : null;
    }

    private static String title(Prose prose) {
        return (prose.headline() == null ? "" : prose.headline() + ". ")
                + (prose.standfirst() == null ? "" : prose.standfirst());
    }

    private <T> @Nullable T tell(Supplier<T> meaning) {
        if (!on) {
            return null;
        }
        try {
            return meaning.get();
        } catch (LinkageError e) {
            on = false;
            LOG.warn(
                    "Articles are found by words only, because ONNX Runtime does not run on this"
                            + " computer ({}). The setting cuttings.language.meaning=off leaves out"
                            + " the try.",
                    e.toString());
            return null;
        }
    }

    /** Gives back the memory of the model. */
    @Override
    public void close() {
        reader.close();
    }
}
