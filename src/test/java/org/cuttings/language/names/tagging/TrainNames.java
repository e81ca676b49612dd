package org.cuttings.language.names.tagging;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;

/**
 * Trains a model that finds names, from sentences in the column format of CoNLL-2003: a word a
 * line, its tag (B-PER, I-LOC, O) in the last column, an empty line after each sentence.
 */
public final class TrainNames {

    private TrainNames() {}

    /** Takes the file to learn from and the file to write the model to. */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException(
                    "Give two files: the sentences and the model to write");
        }
        byte[] features;
        try (InputStream in = TrainNames.class.getResourceAsStream("/language/name-features.xml")) {
            features = in.readAllBytes();
        }
        TrainingParameters parameters = TrainingParameters.defaultParams();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, "PERCEPTRON");
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 60);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 2);
        NameFinderME.train(
                        "en",
                        null,
                        ObjectStreamUtils.createObjectStream(read(Path.of(args[0]))),
                        parameters,
                        new TokenNameFinderFactory(features, Map.of(), new BioCodec()))
                .serialize(Path.of(args[1]));
    }

    static List<NameSample> read(Path file) throws IOException {
        List<NameSample> samples = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] columns = line.strip().split("\\s+");
                if (columns.length > 1 && !columns[0].equals("-DOCSTART-")) {
                    words.add(columns[0]);
                    tags.add(columns[columns.length - 1]);
                } else if (!words.isEmpty()) {
                    samples.add(sample(words, tags));
                    words.clear();
                    tags.clear();
                }
            }
        }
        if (!words.isEmpty()) {
            samples.add(sample(words, tags));
        }
        return samples;
    }

    private static NameSample sample(List<String> words, List<String> tags) {
        List<Span> names = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= tags.size(); i++) {
            String type = type(tags.get(start));
            boolean goesOn =
                    i < tags.size()
                            && tags.get(i).startsWith("I-")
                            && type(tags.get(i)).equals(type);
            if (!goesOn) {
                if (!type.isEmpty()) {
                    names.add(new Span(start, i, type));
                }
                start = i;
            }
        }
        return new NameSample(words.toArray(String[]::new), names.toArray(Span[]::new), false);
    }

    private static String type(String tag) {
        return tag.length() > 2 ? tag.substring(2) : "";
    }
}
