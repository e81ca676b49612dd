package org.cuttings.ingest.markup;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.util.List;
import org.cuttings.ingest.recognition.AllFormats;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.Upload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityXmlTests {

    private static final String TEXT = "<item><title>Kelp</title><description>Much kelp.";

    private final EntityXml format = new EntityXml();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'kelp'>]><rss version='2.0'><channel>",
                "<!-- March --><!doctype feed [ <!ELEMENT a ANY> <!Entity % b SYSTEM 'c'> ]><feed>",
                "\uFEFF<!DOCTYPE html [<!ENTITY a 'kelp'>]><html><body>"
            })
    void whatDeclaresEntitiesIsRefused(String start) {
        for (Charset charset : List.of(UTF_8, UTF_16)) {
            assertThatExceptionOfType(UnreadableFile.class)
                    .isThrownBy(
                            () ->
                                    AllFormats.recogniser()
                                            .recognise(
                                                    new Upload(
                                                            "a.xml",
                                                            null,
                                                            (start + TEXT).getBytes(charset)),
                                                    piece -> piece.draft() != null))
                    .withMessageContaining("send it without them");
        }
    }

    @Test
    void whatOnlyWritesOfThemIsNot() {
        for (String text :
                List.of(
                        "<!DOCTYPE html><html><body>[ <!ENTITY a 'b'> ]</body></html>",
                        "<!DOCTYPE nitf SYSTEM 'nitf.dtd'><nitf>&lt;!ENTITY</nitf>",
                        "How to write <!DOCTYPE a [<!ENTITY b 'c'>]>",
                        "<!DOCTYPE",
                        "")) {
            assertThat(format.knows(text.getBytes(UTF_8))).as(text).isFalse();
        }
    }
}
