package org.cuttings.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cuttings.article.Content;
import org.cuttings.article.Findings;
import org.cuttings.ingest.recognition.Draft;
import org.cuttings.ingest.recognition.Recogniser;
import org.cuttings.ingest.recognition.Recogniser.Piece;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.Upload;
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
     * An article of a file with its names and quotes, or the reason why there is none.
     *
     * @param label the file's name, with the article's place in it where it holds several
     * @param found null where it cannot be read
     * @param failure null where it can
     */
    public record Outcome(
            String label, @Nullable Extraction found, @Nullable UnreadableFile failure) {}

    /**
     * The articles in a file with their names and quotes, in the file's order; at least one
     * outcome.
     *
     * @param most no more than so many; the rest is left unread
     */
    public List<Outcome> extract(Upload upload, int most) {
        List<Outcome> outcomes = new ArrayList<>();
        recogniser.recognise(
                upload,
                piece -> {
                    outcomes.add(outcome(piece));
                    return outcomes.size() < most;
                });
        return outcomes;
    }

    private Outcome outcome(Piece piece) {
        String label = piece.original().label();
        try {
            return new Outcome(label, read(piece.draft()), null);
        } catch (UnreadableFile e) {
            return new Outcome(label, null, e);
        }
    }

    /** The article in a text that is wholly body: no headline or date is sought. */
    public Extraction extractBody(String body) {
        String language = languages.detect(body);
        Draft draft =
                new Draft(
                        null, null, null, List.of(), null, null, null, language, null, body,
                        List.of(), Map.of(), List.of(), null);
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

    /** The draft with its language, recognised where the file does not tell it. */
    Draft inItsLanguage(Draft draft) {
        boolean told = draft.evidence().containsKey(Draft.Field.LANGUAGE);
        return draft.language().equals("und") && !told
                ? draft.in(languageOf(draft.headline(), draft.body()))
                : draft;
    }

    /** The draft with its language and with the names and quotes in it. */
    Extraction read(Draft draft) {
        Draft whole = inItsLanguage(draft);
        Findings found = whole.findings();
        return new Extraction(
                whole,
                found != null
                        ? found
                        : annotator.annotate(
                                new Prose(
                                        whole.language(),
                                        whole.headline(),
                                        whole.standfirst(),
                                        whole.body())));
    }
}
