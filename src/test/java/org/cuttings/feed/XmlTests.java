package org.cuttings.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.io.StringWriter;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class XmlTests {

    @Test
    void anyTextLeavesTheDocumentWellFormed() throws Exception {
        StringWriter text = new StringWriter();
        String hostile = "]]> <b a=\"'\">&amp;\u0000\u0008\ufffe \ud83d\ude00 é";
        new Xml(text).open("a", "b", hostile, "c", null).leaf("d", hostile).close().flush();

        var root =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(text.toString())))
                        .getDocumentElement();

        String safe = "]]> <b a=\"'\">&amp;\ufffd\ufffd\ufffd \ud83d\ude00 é";
        assertThat(root.getAttribute("b")).isEqualTo(safe);
        assertThat(root.hasAttribute("c")).isFalse();
        assertThat(root.getTextContent()).isEqualTo(safe);
    }
}
