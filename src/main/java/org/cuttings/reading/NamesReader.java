package org.cuttings.reading;

import java.util.List;
import java.util.stream.Collectors;
import org.cuttings.article.Describer;
import org.cuttings.article.Findings;
import org.cuttings.correction.Corrector;
import org.cuttings.correction.Corrector.Reread;
import org.cuttings.language.Annotator;
import org.cuttings.reading.WorkQueue.Taken;
import org.springframework.stereotype.Component;

/** Reads in articles who is named and who said what. */
@Component
class NamesReader extends BatchReader<Findings> {

    private final Annotator annotator;
    private final Describer describer;
    private final Corrector corrector;

    NamesReader(
            WorkQueue namesWork, Annotator annotator, Describer describer, Corrector corrector) {
        super(namesWork);
        this.annotator = annotator;
        this.describer = describer;
        this.corrector = corrector;
    }

    @Override
    Findings read(Taken taken) {
        return annotator.annotate(taken.prose());
    }

    @Override
    void store(List<Read<Findings>> read, String reader) {
        Reread reread =
                corrector.corrected(
                        read.stream()
                                .map(one -> new Describer.Read(one.article(), one.found()))
                                .toList(),
                        read.stream()
                                .collect(
                                        Collectors.toMap(
                                                Read::article, one -> one.taken().prose().body())));
        describer.describe(
                reread.corrected(),
                reader,
                annotator.version(),
                article -> corrector.keep(reread, article));
    }
}
