package org.cuttings.language.names;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.Span;
import org.cuttings.article.EntityType;
import org.cuttings.language.text.Sentence;
import org.cuttings.language.text.Text;

/** Finds names with an OpenNLP model that somebody trained on their own annotated articles. */
final class TrainedNames {

    private static final Map<String, EntityType> TYPES =
            Map.of(
                    "PER", EntityType.PERSON,
                    "LOC", EntityType.PLACE,
                    "ORG", EntityType.ORGANISATION);

    private final TokenNameFinderModel model;

    /**
     * @throws IllegalArgumentException if the file is no such model
     */
    TrainedNames(Path file) {
        try {
            this.model = new TokenNameFinderModel(file);
        } catch (IOException | RuntimeException e) {
            // OpenNLP meets a file of another kind with a NullPointerException.
            throw new IllegalArgumentException(
                    "The setting cuttings.language.names-model must name a model made by"
                            + " TrainNames, was "
                            + file,
                    e);
        }
    }

    /** The people, places and organisations in the text. */
    List<Tagged> tag(Text text) {
        NameFinderME finder = new NameFinderME(model);
        List<Tagged> tagged = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            String[] words = new String[sentence.to() - sentence.from()];
            for (int i = 0; i < words.length; i++) {
                words[i] = text.token(sentence.from() + i).form();
            }
            for (Span span : finder.find(words)) {
                EntityType type = TYPES.get(span.getType());
                if (type != null) {
                    tagged.add(
                            new Tagged(
                                    type,
                                    sentence.from() + span.getStart(),
                                    sentence.from() + span.getEnd(),
                                    span.getProb()));
                }
            }
        }
        return tagged;
    }
}
