package org.cuttings.language.names.tagging;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.Span;
import org.cuttings.article.EntityType;
import org.cuttings.language.names.Gazetteer;
import org.cuttings.language.names.Tagged;
import org.cuttings.language.text.Sentence;
import org.cuttings.language.text.Text;

/**
 * Finds names with an OpenNLP model, and by the rules what they are sure of and it has not found.
 */
final class OpenNlpNames implements TrainedNames {

    /** The search takes time with the square of the words it is given. */
    private static final int LONGEST = 150;

    private final TokenNameFinderModel model;
    private final String version;

    /**
     * @throws IllegalArgumentException if the file is no such model
     */
    OpenNlpNames(byte[] file) {
        try {
            this.model = new TokenNameFinderModel(new ByteArrayInputStream(file));
        } catch (IOException | RuntimeException e) {
            // OpenNLP meets a file of another kind with a NullPointerException.
            throw new IllegalArgumentException("OpenNLP cannot read it", e);
        }
        this.version = "opennlp-" + Fingerprint.of(file);
    }

    /** Whether the file is a ZIP archive, as the models of OpenNLP are. */
    static boolean isModel(byte[] file) {
        return file.length > 1 && file[0] == 'P' && file[1] == 'K';
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public List<Tagged> tag(Text text) {
        List<Tagged> byRule = new NameRules(text, NameWords.ENGLISH).tag();
        return new NameJoiner(Gazetteer.KNOWN).join(text, byModel(text), byRule);
    }

    private List<Tagged> byModel(Text text) {
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
            EntityType type = NameTags.type(span.getType());
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
