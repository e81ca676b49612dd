package org.cuttings.language.names.tagging;

import java.util.List;
import org.cuttings.language.names.Tagged;
import org.cuttings.language.text.Text;

/**
 * Finds names by a model that was trained on annotated articles. Safe to ask from several threads.
 */
interface TrainedNames extends AutoCloseable {

    /** The people, places and organisations in the text, in its order, none overlapping another. */
    List<Tagged> tag(Text text);

    /** Differs for every two models that differ. */
    String version();

    @Override
    default void close() {}
}
