package org.cuttings.language.names;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.Span;
import org.cuttings.article.EntityType;
import org.cuttings.language.text.Sentence;
import org.cuttings.language.text.Text;

/** Finds names with an OpenNLP model. */
final class TrainedNames {

    private static final Map<String, EntityType> TYPES =
            Map.of(
                    "PER", EntityType.PERSON,
                    "LOC", EntityType.PLACE,
                    "ORG", EntityType.ORGANISATION);

    private static final String SHIPPED = "/language/names-en.bin";

    /** The search takes time with the square of the words it is given. */
    private static final int LONGEST = 150;

    private final TokenNameFinderModel model;
    private final String version;

    private TrainedNames(byte[] file) throws IOException {
        this.model = new TokenNameFinderModel(new ByteArrayInputStream(file));
        this.version = "opennlp-" + Fingerprint.of(file);
    }

    /** The model that comes with the program; docs/models.md describes it. */
    static TrainedNames shipped() {
        try (InputStream in = TrainedNames.class.getResourceAsStream(SHIPPED)) {
            return new TrainedNames(Objects.requireNonNull(in, SHIPPED).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The model " + SHIPPED + " cannot be read", e);
        }
    }

    /**
     * A model that somebody trained on their own annotated articles.
     *
     * @throws IllegalArgumentException if the file is no such model
     */
    static TrainedNames of(Path file) {
        try {
            return new TrainedNames(Files.readAllBytes(file));
        } catch (IOException | RuntimeException e) {
            // OpenNLP meets a file of another kind with a NullPointerException.
            throw new IllegalArgumentException(
                    "The setting cuttings.language.names-model must name a model made by"
                            + " TrainNames, was "
                            + file,
                    e);
        }
    }

    /** Differs for every two models that differ. */
    String version() {
        return version;
    }

    /** The people, places and organisations in the text. */
    List<Tagged> tag(Text text) {
        NameFinderME finder = new NameFinderME(model);
        List<Tagged> tagged = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            for (int from = sentence.from(); from < sentence.to(); from += LONGEST) {
                tag(text, from, Math.min(from + LONGEST, sentence.to()), finder, tagged);
            }
        }
        return tagged;
    }

    private static void tag(Text text, int from, int to, NameFinderME finder, List<Tagged> tagged) {
        String[] words = new String[to - from];
        for (int i = 0; i < words.length; i++) {
            words[i] = text.token(from + i).form();
        }
        for (Span span : finder.find(words)) {
            EntityType type = TYPES.get(span.getType());
            if (type != null) {
                tagged.add(
                        new Tagged(
                                type,
                                from + span.getStart(),
                                from + span.getEnd(),
                                span.getProb()));
            }
        }
    }
}
