package org.cuttings.reader.edit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.cuttings.article.Article;
import org.cuttings.article.Articles;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** From a file to a checked article, page by page, without a script. */
@SpringBootTest
@AutoConfigureMockMvc
class ImportPagesTests {

    private static final String KITES =
            """
            Kite flyers win back the %s meadow

            By Pell Andrast
            3 May 2021

            The town council of %s gave the meadow back to the kite flyers on Monday evening.

            “The wind never asked for a permit,” Pia Lorne told the council.

            “Kites are quieter than any drum,” said Hob Arden, who leads the council.

            Nobody in the chamber had an answer, and the vote was taken before the rain came.
            """;

    @Autowired private MockMvc mvc;
    @Autowired private Articles articles;

    @Test
    void eachFileHasALineThatTellsWhatBecameOfIt() throws Exception {
        String text = KITES.replace("%s", "Harrow");
        Document result =
                page(upload("save", file("a.txt", text), file("b.txt", text), program("c.exe")));
        assertThat(rows(result))
                .containsExactly(
                        "a.txt | Added | Kite flyers win back the Harrow meadow",
                        "b.txt | Already here | Same as Kite flyers win back the Harrow meadow",
                        "c.exe | Failed | This is a program, in which no article can be found; send"
                                + " text, a web page or any other format of news");
        List<String> links = result.select("td a").eachAttr("href");
        assertThat(links).hasSize(2);
        assertThat(links.get(0)).startsWith("/articles/").isEqualTo(links.get(1));
    }

    private static List<String> rows(Document page) {
        return page.select("tbody tr").stream()
                .map(row -> String.join(" | ", row.select("td").eachText()))
                .toList();
    }

    @Test
    void anUploadOfNothingSaysWhatToDo() throws Exception {
        MockHttpServletResponse answer =
                perform(multipart("/import").file(new MockMultipartFile("files", new byte[0])));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.getContentAsString()).select(".note.err").text())
                .isEqualTo("Choose at least one file, or paste a text.");
    }

    @Test
    void theFormKeepsEverythingTypedWhateverIsWrongAndSavesIt() throws Exception {
        String item = toCheck("Dunmere");
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("headline", "Kites <b>fly</b> & \"stay\"");
        typed.put("standfirst", "Two\nlines");
        typed.put("byline", "Pell Andrast and others");
        typed.put("authors", "Pell Andrast\nUma Thorsby");
        typed.put("source", "Dunmere Dial");
        typed.put("section", "Sport & sky");
        typed.put("url", "somewhere");
        typed.put("language", "en-GB");
        typed.put("published", "2021-05-03");
        typed.put("other", "3 May");
        typed.put("body", "\n\n  “The wind,” said Pia Lorne, “pays no rent.”\n\nIt was Monday.");
        typed.put("captions", "A kite [Uma Thorsby]\nA meadow");
        typed.put("quote0", "The wind,");
        typed.put("speaker0", "Pia Lorne");
        typed.put("keep0", "on");
        typed.put("found0", "Pia Lorne");
        typed.put("name0", "Pia Lorne");
        typed.put("type0", "PERSON");
        typed.put("found1", "");
        typed.put("name1", "Monday");
        typed.put("type1", "OTHER");

        MockHttpServletResponse answer = send(item, typed);

        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(errorAt(page, "url")).isEqualTo("An address starts with http:// or https://.");
        assertThat(errorAt(page, "other")).startsWith("A date looks like 2024-03-14");
        assertThat(page.select(".error-text")).hasSize(2);
        Map<String, String> shown = values(page);
        assertThat(page.select("input[name=published]").eachAttr("value"))
                .as("the date found in the file is still offered")
                .containsExactly("2021-05-03");
        typed.remove("published"); // the date typed beside it won
        assertThat(shown).containsAllEntriesOf(typed);

        shown.put("url", "https://dial.example/kites");
        shown.put("other", "2021-05-04");
        Article saved = saved(send(item, shown));
        assertThat(saved.headline()).isEqualTo("Kites <b>fly</b> & \"stay\"");
        assertThat(saved.standfirst()).isEqualTo("Two\nlines");
        assertThat(saved.authors()).containsExactly("Pell Andrast", "Uma Thorsby");
        assertThat(saved.source()).isEqualTo("Dunmere Dial");
        assertThat(saved.section()).isEqualTo("Sport & sky");
        assertThat(saved.url()).isEqualTo("https://dial.example/kites");
        assertThat(saved.language()).isEqualTo("en-GB");
        assertThat(String.valueOf(saved.published())).isEqualTo("2021-05-04");
        assertThat(saved.body())
                .isEqualTo("“The wind,” said Pia Lorne, “pays no rent.”\n\nIt was Monday.");
        assertThat(saved.captions()).containsExactly("A kite [Uma Thorsby]", "A meadow");
        assertThat(saved.mentions().stream().map(mention -> mention.entity().name()))
                .contains("Pia Lorne", "Monday");
    }

    @ParameterizedTest
    @CsvSource({
        "headline, '', Give the article a headline.",
        "body, ' ', Give the article a text.",
        "url, ftp://dial.example, An address starts with http:// or https://.",
        "language, English, A language is a tag such as en or pt-BR.",
        "other, 2021-02-30, A date looks like 2024-03-14 or 2024-03-14T09:30:00Z.",
    })
    void aMistakeIsShownBesideItsField(String field, String typed, String message)
            throws Exception {
        String item = toCheck("Ashby");
        Map<String, String> form = values(page(item));
        form.put(field, typed);

        MockHttpServletResponse answer = send(item, form);

        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(errorAt(page, field)).isEqualTo(message);
        assertThat(page.select(".note.err a").text()).isEqualTo(message);
        assertThat(page.select(page.select(".note.err a").attr("href"))).hasSize(1);
    }

    @Test
    void whatTheEditorCorrectsInQuotesAndNamesIsKept() throws Exception {
        String item = toCheck("Corran");
        Map<String, String> form = values(page(item));
        assertThat(form).containsEntry("speaker1", "Hob Arden").containsValue("Pia Lorne");
        form.put("speaker0", "Pia Lorne-Hale");
        form.remove("keep1");

        Article saved = saved(send(item, form));

        assertThat(saved.quotes().stream().map(quote -> quote.text() + " " + quote.speakerName()))
                .containsExactly("The wind never asked for a permit, Pia Lorne-Hale");
    }

    @Test
    void anArticleMuchLikeAnotherIsNamedBeforeItIsSaved() throws Exception {
        Document stored = page(upload("save", file("first.txt", KITES.replace("%s", "Selby"))));
        String there = stored.select("td a").attr("href");
        String second =
                KITES.replace("Kite flyers win back", "Flyers of kites regain")
                        .replace("%s", "Selby");
        String item = toCheck(file("second.txt", second));

        Document page =
                Awaitility.await("the index")
                        .atMost(Duration.ofSeconds(20))
                        .until(() -> page(item), check -> check.select("#similar a").size() == 1);

        assertThat(page.select("#similar a").attr("href")).isEqualTo(there);
        assertThat(page.select("#similar").text())
                .contains(
                        "100% the same words as Kite flyers win back the Selby meadow, 3 May 2021");
        assertThat(page.select("#similar del").eachText()).anyMatch(text -> text.contains("win"));
        assertThat(page.select("#similar ins").eachText())
                .anyMatch(text -> text.contains("regain"));

        // what Enter in a field presses
        assertThat(page.select("form.review button[type=submit]").attr("value")).isEqualTo("save");
        Map<String, String> form = values(page);
        form.put("do", page.select("#similar button").attr("value"));
        Article saved = saved(send(item, form));

        assertThat("/articles/" + saved.key()).isEqualTo(there);
        assertThat(saved.headline()).startsWith("Flyers of kites regain");
        assertThat(page(there + "/history").select("del").text()).contains("win");
    }

    @Test
    void aFieldInDoubtTellsWhereItWasFound() throws Exception {
        String text = KITES.replace("By Pell Andrast", "Pell Andrast").replace("%s", "Manea");

        Document page = page(toCheck(file("manea.txt", text)));

        assertThat(page.select("#byline").attr("value")).isEqualTo("Pell Andrast");
        assertThat(page.select("#byline").attr("aria-describedby")).isEqualTo("byline-origin");
        assertThat(page.select("#byline-origin").text())
                .isEqualTo("Read in the text, but not for certain.");
        assertThat(page.select("#headline-origin")).isEmpty();
    }

    @Test
    void everyArticleOfAnArchiveIsCheckedByItself() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String town : List.of("Wicken", "Burwell", "Reach")) {
                zip.putNextEntry(new ZipEntry("meadows/" + town + ".txt"));
                zip.write(KITES.replace("%s", town).getBytes(UTF_8));
            }
        }
        Document result =
                page(
                        upload(
                                "check",
                                new MockMultipartFile(
                                        "files", "meadows.zip", null, bytes.toByteArray())));
        assertThat(result.select("tbody tr td:first-child").eachText())
                .containsExactly(
                        "meadows.zip › meadows/Wicken.txt",
                        "meadows.zip › meadows/Burwell.txt",
                        "meadows.zip › meadows/Reach.txt");
        String last = result.select("td a").eachAttr("href").get(2);

        assertThat(page(last).select("#headline").attr("value"))
                .isEqualTo("Kite flyers win back the Reach meadow");
        Article article = saved(send(last, values(page(last))));

        assertThat(
                        mvc.perform(get("/api/v1/articles/" + article.key() + "/original"))
                                .andReturn()
                                .getResponse()
                                .getContentAsString(UTF_8))
                .isEqualTo(KITES.replace("%s", "Reach"));
    }

    @Test
    void aSkippedArticleWaitsAndADiscardedOneIsLeftOut() throws Exception {
        String item = toCheck("Upwell");
        String job = item.substring(0, item.lastIndexOf('/'));

        send(item, Map.of("do", "skip"));
        assertThat(rows(page(job)).get(0)).contains("To check");
        send(item, Map.of("do", "discard"));
        assertThat(rows(page(job)).get(0)).contains("Left out");
    }

    @Test
    void aChangeByTwoEditorsAtOnceLosesNeither() throws Exception {
        Document stored = page(upload("save", file("x.txt", KITES.replace("%s", "Ely"))));
        String edit = stored.select("td a").attr("href") + "/edit";
        Map<String, String> first = values(page(edit));
        Map<String, String> second = values(page(edit));
        first.put("section", "Sky");
        second.put("section", "Wind");
        assertThat(send(edit, first).getStatus()).isEqualTo(302);

        MockHttpServletResponse answer = send(edit, second);

        assertThat(answer.getStatus()).isEqualTo(409);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select(".note.err")).isNotEmpty();
        assertThat(values(page)).containsEntry("section", "Wind");
        assertThat(values(page(edit))).containsEntry("section", "Sky");
    }

    private String toCheck(String town) throws Exception {
        return toCheck(file(town + ".txt", KITES.replace("%s", town)));
    }

    private String toCheck(MockMultipartFile file) throws Exception {
        return page(upload("check", file)).select("td a").attr("href");
    }

    /** Where the result of the import is. */
    private String upload(String then, MockMultipartFile... files) throws Exception {
        var request = multipart("/import");
        for (MockMultipartFile file : files) {
            request.file(file);
        }
        request.param("then", then);
        return Objects.requireNonNull(perform(request).getRedirectedUrl());
    }

    private static MockMultipartFile file(String name, String text) {
        return new MockMultipartFile("files", name, "text/plain", text.getBytes(UTF_8));
    }

    private static MockMultipartFile program(String name) {
        byte[] start = {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 62, 0};
        return new MockMultipartFile("files", name, "application/octet-stream", start);
    }

    /** What a browser would send from the form of the page as it stands. */
    private static Map<String, String> values(Document page) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Element field : page.select("form.review").select("input, textarea, select")) {
            boolean choice = field.attr("type").matches("radio|checkbox");
            if (!choice || field.hasAttr("checked")) {
                values.put(field.attr("name"), field.hasAttr("value") ? field.val() : text(field));
            }
        }
        values.remove("_csrf");
        return values;
    }

    private static String text(Element field) {
        return switch (field.tagName()) {
            case "select" -> field.select("option[selected]").val();
            // like browsers, which leave out a line break at the start
            case "textarea" -> field.wholeText().replaceFirst("^\n", "");
            default -> field.attr("type").equals("checkbox") ? "on" : "";
        };
    }

    private static String errorAt(Document page, String id) {
        Element field = Objects.requireNonNull(page.getElementById(id));
        assertThat(field.attr("aria-invalid")).isEqualTo("true");
        return Objects.requireNonNull(page.getElementById(field.attr("aria-describedby"))).text();
    }

    private Article saved(MockHttpServletResponse answer) {
        String where = Objects.requireNonNull(answer.getRedirectedUrl());
        assertThat(where).startsWith("/articles/");
        return articles.get(where.substring("/articles/".length()));
    }

    private MockHttpServletResponse send(String path, Map<String, String> form) throws Exception {
        var request = post(path);
        form.forEach(request::param);
        return perform(request);
    }

    private Document page(String path) throws Exception {
        MockHttpServletResponse answer = perform(get(path));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse perform(AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return mvc.perform(request.with(user("editor").roles("EDITOR")).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
