package org.cuttings.language;

import java.nio.file.Path;
import java.util.List;
import org.cuttings.article.CodePoints;
import org.cuttings.article.Findings;
import org.cuttings.language.names.Roster;
import org.cuttings.language.names.Tagged;
import org.cuttings.language.names.tagging.NameTagger;
import org.cuttings.language.quotes.QuoteReader;
import org.cuttings.language.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Reads an article's text and tells who and what is named in it and who said what. */
@Component
@EnableConfigurationProperties(LanguageSettings.class)
public class Annotator implements AutoCloseable {

    /** Goes up whenever a change of rules or word lists makes it worth reading again. */
    private static final int RULES = 2;

    private final NameTagger tagger;

    /** Reads as an archive without settings does. */
    public Annotator() {
        this(new LanguageSettings(LanguageSettings.Names.ONNX, null, LanguageSettings.Meaning.OFF));
    }

    @Autowired
    Annotator(LanguageSettings settings) {
        this.tagger = tagger(settings.names(), settings.namesModel());
    }

    private static NameTagger tagger(LanguageSettings.Names names, @Nullable Path model) {
        if (names == LanguageSettings.Names.NONE) {
            return NameTagger.byRules();
        }
        if (model != null) {
            return NameTagger.withModel(model);
        }
        return names == LanguageSettings.Names.ONNX
                ? NameTagger.withOnnx()
                : NameTagger.withOpenNlp();
    }

    /**
     * What reads here, such as "2/opennlp-3f2a9c1b": the state of the rules, and the model. Where
     * it is another than at the last reading of an article, the article is worth reading again.
     */
    public String version() {
        return RULES + "/" + tagger.version();
    }

    /**
     * Names and quotes of the body, with positions in code points. Safe to call from several
     * threads. Names are found in English only; in other languages a quote has a speaker where the
     * words around it tell.
     */
    public Findings annotate(Prose prose) {
        Text text = Text.of(prose.body());
        boolean english = prose.language().startsWith("en") || prose.language().equals("und");
        List<Tagged> tagged = english ? tagger.tag(text) : List.of();
        Roster roster = Roster.of(text, tagged);
        String cues = english ? "en" : prose.language();
        return new Findings(names(text, roster), QuoteReader.read(text, roster, cues));
    }

    /** Gives back the memory of the model. */
    @Override
    public void close() {
        tagger.close();
    }

    private static List<Findings.Name> names(Text text, Roster roster) {
        CodePoints positions = new CodePoints(text.raw());
        return roster.bearers().stream()
                .map(
                        bearer ->
                                new Findings.Name(
                                        bearer.type(),
                                        bearer.name(),
                                        bearer.mentions().stream()
                                                .map(
                                                        mention ->
                                                                positions.span(
                                                                        text.token(mention.from())
                                                                                .start(),
                                                                        text.token(mention.to() - 1)
                                                                                .end()))
                                                .toList()))
                .toList();
    }
}
