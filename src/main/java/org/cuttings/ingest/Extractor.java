package org.cuttings.ingest;

import java.util.List;
import java.util.Map;
import org.cuttings.article.Content;
import org.cuttings.article.Findings;
import org.cuttings.language.Annotator;
import org.cuttings.language.LanguageDetector;
import org.cuttings.language.Prose;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Recognises articles and reads them; stores nothing. */
@Component
public class Extractor {

    private final Recogniser recogniser;
    private final LanguageDetector languages;
    private final Annotator annotator;

    Extractor(Recogniser recogniser, LanguageDetector languages, Annotator annotator) {
        this.recogniser = recogniser;
        this.languages = languages;
        this.annotator = annotator;
    }

    /**
     * The articles in a file with their names and quotes, in the file's order; at least one.
     *
     * @throws UnreadableFile if there is none
     */
    public List<Extraction> extract(Upload upload) {
        return recogniser.recognise(upload).stream().map(this::read).toList();
    }

    /** The article in a text that is wholly body: no headline or date is sought. */
    public Extraction extractBody(String body) {
        String language = languages.detect(body);
        Draft draft =
                new Draft(
                        null, null, null, List.of(), null, null, null, language, null, body,
                        List.of(), Map.of(), List.of());
        return read(draft);
    }

    /** The names and quotes of what an article says. */
    public Findings read(Content content) {
        return annotator.annotate(
                new Prose(
                        content.language(),
                        content.headline(),
                        content.standfirst(),
                        content.body()));
    }

    /** The language of a text, "und" where it cannot be told. */
    public String languageOf(@Nullable String headline, String body) {
        return languages.detect(headline == null ? body : headline + "\n\n" + body);
    }

    private Extraction read(Draft draft) {
        Draft whole =
                draft.language().equals("und")
                        ? draft.in(languageOf(draft.headline(), draft.body()))
                        : draft;
        return new Extraction(
                whole,
                annotator.annotate(
                        new Prose(
                                whole.language(),
                                whole.headline(),
                                whole.standfirst(),
                                whole.body())));
    }
}
