package org.cuttings.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.cuttings.search.query.Words.All;
import org.cuttings.search.query.Words.Any;
import org.cuttings.search.query.Words.Not;
import org.cuttings.search.query.Words.Part;
import org.cuttings.search.query.Words.Same;
import org.cuttings.search.query.Words.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsReaderTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    harbour bridge            ; harbour & bridge
                    harbour AND bridge        ; harbour & bridge
                    harbour OR bridge         ; (harbour | bridge)
                    a1 b1 OR c1 d1            ; a1 & (b1 | c1) & d1
                    harbour -bridge           ; harbour & !bridge
                    harbour NOT bridge        ; harbour & !bridge
                    (aa OR bb) -(cc dd)       ; (aa | bb) & !(cc & dd)
                    "swing bridge"            ; PHRASE[swing bridge]
                    “swing bridge”            ; PHRASE[swing bridge]
                    «pont tournant»           ; PHRASE[pont tournant]
                    "bridge winter"~7         ; NEAR7[bridge winter]
                    "bridge winter"~          ; NEAR5[bridge winter]
                    same:(swing "lake ordan") ; same{swing & PHRASE[lake ordan]}
                    SAME:"swing lake"         ; same{swing & lake}
                    same:(aa bb -cc on:2018)  ; (same{aa & bb} & !cc & on:PERIOD[2018])
                    same:(aa bb               ; same{aa & bb}
                    -same:(aa bb)             ; !same{aa & bb}
                    same:(aa)                 ; (aa)
                    brid*                     ; PREFIX[brid]
                    brigde~                   ; FUZZY[brigde]
                    speaker:"Odalys Brennock" ; speaker:PHRASE[Odalys Brennock]
                    SPEAKER:Brennock          ; speaker:Brennock
                    -place:Lowmarsh           ; !place:Lowmarsh
                    before:2018               ; before:PERIOD[2018]
                    on:2018-05-23             ; on:PERIOD[2018-05-23]
                    on:soon                   ; soon
                    water-sharing             ; water-sharing
                    it's                      ; it's
                    https://paper.example/a   ; https://paper.example/a
                    colour:red                ; colour:red
                    "swing bridge             ; swing & bridge
                    (swing bridge             ; (swing & bridge)
                    swing) bridge             ; swing & bridge
                    OR swing OR               ; swing
                    - swing                   ; swing
                    ()                        ; ``
                    ""                        ; ``
                    """)
    void everythingTypedHasAMeaning(String typed, String meaning) {
        assertThat(join(WordsReader.read(typed).all(), " & ")).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            textBlock =
                    """
                    "swing bridge ; quotation mark
                    (swing bridge ; parenthesis
                    swing) bridge ; parenthesis
                    swing OR      ; OR with nothing after
                    OR swing      ; OR with nothing before
                    colour:red    ; was read as words
                    on:soon       ; a date looks like
                    -swing        ; without these words
                    same:(aa bb)  ; aa, bb in one sentence
                    same:(aa)     ; Two words or names
                    ?!, ...       ; no word in it
                    """)
    void aReadingThatIsNotObviousIsTold(String typed, String told) {
        assertThat(WordsReader.read(typed).interpretation()).contains(told);
    }

    @Test
    void whatIsObviousIsNotExplained() {
        for (String typed : List.of("", "harbour", "a -b \"c d\"~3", "https://paper.example/a")) {
            assertThat(WordsReader.read(typed).interpretation()).as(typed).isNull();
        }
    }

    @Test
    void endlessQueriesAreCut() {
        Words words = WordsReader.read("word ".repeat(1_000));
        assertThat(words.all()).hasSize(40);
        assertThat(words.interpretation()).contains("characters", "40 words");
        assertThat(WordsReader.read("(".repeat(1_900) + "word").shown()).hasSize(1);
    }

    private static String join(List<Part> parts, String between) {
        return parts.stream().map(WordsReaderTests::text).collect(Collectors.joining(between));
    }

    private static String text(Part part) {
        if (part instanceof Not not) {
            return "!" + text(not.part());
        }
        if (part instanceof All all) {
            return "(" + join(all.parts(), " & ") + ")";
        }
        if (part instanceof Any any) {
            return "(" + join(any.parts(), " | ") + ")";
        }
        if (part instanceof Same same) {
            return "same{" + join(List.copyOf(same.terms()), " & ") + "}";
        }
        Term term = (Term) part;
        String qualifier = term.qualifier() == null ? "" : term.qualifier() + ":";
        if (term.kind() == Words.Kind.WORD) {
            return qualifier + term.text();
        }
        String distance = term.distance() == 0 ? "" : String.valueOf(term.distance());
        return qualifier + term.kind() + distance + "[" + term.text() + "]";
    }
}
