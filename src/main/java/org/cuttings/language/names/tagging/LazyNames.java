package org.cuttings.language.names.tagging;

import java.util.List;
import java.util.function.Supplier;
import org.cuttings.language.names.Tagged;
import org.cuttings.language.text.Text;
import org.jspecify.annotations.Nullable;

/** Loads a model no sooner than it is asked. */
final class LazyNames implements TrainedNames {

    private final Supplier<TrainedNames> loader;
    private @Nullable TrainedNames loaded;

    LazyNames(Supplier<TrainedNames> loader) {
        this.loader = loader;
    }

    private synchronized TrainedNames loaded() {
        if (loaded == null) {
            loaded = loader.get();
        }
        return loaded;
    }

    @Override
    public List<Tagged> tag(Text text) {
        return loaded().tag(text);
    }

    @Override
    public String version() {
        return loaded().version();
    }

    @Override
    public synchronized void close() {
        if (loaded != null) {
            loaded.close();
            loaded = null;
        }
    }
}
