package org.cuttings.reading;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.cuttings.article.Passage;
import org.cuttings.article.Passages;
import org.cuttings.language.Meanings;
import org.cuttings.reading.WorkQueue.Taken;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reads what the passages of articles mean, where the archive tells meanings. */
@Component
class MeaningReader extends BatchReader<List<Passage.Part>> {

    private final Meanings meanings;
    private final Passages passages;

    MeaningReader(WorkQueue meaningsWork, Meanings meanings, Passages passages) {
        super(meaningsWork);
        this.meanings = meanings;
        this.passages = passages;
    }

    /** Has all passages read anew once another model tells meanings: the two do not compare. */
    @EventListener(ApplicationReadyEvent.class)
    void upgrade() {
        if (meanings.on()) {
            passages.renew(meanings.version());
        }
    }

    @Override
    boolean readSome(BooleanSupplier goOn) {
        return meanings.on() && super.readSome(goOn);
    }

    @Override
    List<Passage.Part> read(Taken taken) {
        List<Passage.Part> parts = meanings.passages(taken.prose());
        if (parts == null) {
            throw new IllegalStateException("Meanings are no longer told on this computer");
        }
        return parts;
    }

    @Override
    void store(List<Read<List<Passage.Part>>> read, String reader) {
        passages.keep(
                read.stream().collect(Collectors.toMap(Read::article, Read::found)),
                reader,
                meanings.version());
    }
}
