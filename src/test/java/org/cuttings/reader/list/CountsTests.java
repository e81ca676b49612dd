package org.cuttings.reader.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cuttings.article.Articles;
import org.cuttings.article.Content;
import org.cuttings.article.EntityType;
import org.cuttings.article.Findings;
import org.cuttings.article.NamedEntity;
import org.cuttings.article.Names;
import org.cuttings.article.OnDuplicate;
import org.cuttings.article.Originals;
import org.cuttings.article.Published;
import org.cuttings.article.PublishedFrom;
import org.cuttings.article.QuoteKind;
import org.cuttings.article.Span;
import org.cuttings.names.Librarian;
import org.cuttings.search.upkeep.IndexQueue;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** Whatever number a page gives, the list that it leads to has as many. */
@SpringBootTest
@AutoConfigureMockMvc
class CountsTests {

    private static final Pattern NUMBER = Pattern.compile("[\\d,]+");

    /** More speakers than a filter counts by itself. */
    private static final int CROWD = 24;

    @Autowired private MockMvc mvc;
    @Autowired private Articles articles;
    @Autowired private Names names;
    @Autowired private Librarian librarian;
    @Autowired private IndexQueue queue;

    /** Stands in the articles of this test only; a person and a place have the name Merrow. */
    private static final String WORD = "quillet";

    @BeforeEach
    void fill() {
        if (!names.named("Merrow").isEmpty()) {
            return;
        }
        for (int i = 0; i < CROWD; i++) {
            String speaker = "Tam Orlo" + (char) ('a' + i);
            for (int day = 1; day <= 2; day++) {
                add("2020-0" + day + "-1" + i % 10, speaker, "Merrow", EntityType.PLACE);
            }
        }
        add("2021-05-02", "Ines Korr", "Merrow", EntityType.PERSON);
        add("2021-05-03", "Ines Korr", "Merrow Bank", EntityType.ORGANISATION);
        add("2021-05-03", "Bram Tolling", "Merrow Bank", EntityType.ORGANISATION);
        assertThat(queue.settle(Duration.ofSeconds(30))).isTrue();
    }

    private void add(String day, String speaker, String thing, EntityType type) {
        String body =
                "“The " + WORD + " of " + thing + " is dry,” " + speaker + " said on " + day + ".";
        Span said = new Span(1, body.indexOf('”'));
        Findings findings =
                new Findings(
                        List.of(
                                new Findings.Name(
                                        EntityType.PERSON, speaker, List.of(span(body, speaker))),
                                new Findings.Name(type, thing, List.of(span(body, thing)))),
                        List.of(
                                new Findings.Said(
                                        said,
                                        QuoteKind.DIRECT,
                                        "said",
                                        new Findings.Speaker(speaker, span(body, speaker), 0.9),
                                        null,
                                        null)));
        Content content =
                new Content(
                        "The " + WORD + " of " + day + " and " + speaker,
                        null,
                        null,
                        List.of(),
                        type == EntityType.PLACE ? "Merrow Mail" : "Orrel Bell",
                        null,
                        null,
                        "en",
                        Published.parse(day),
                        PublishedFrom.EDITOR,
                        body,
                        List.of());
        articles.add(
                content,
                findings,
                new Originals.Original("note.txt", "text/plain", body.getBytes(UTF_8)),
                OnDuplicate.COPY);
    }

    private static Span span(String body, String words) {
        int start = body.indexOf(words);
        return new Span(start, start + words.length());
    }

    private String key(String name, EntityType type) {
        return names.named(name).stream()
                .filter(entity -> entity.type() == type)
                .map(NamedEntity::key)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyValueOfAFilterFindsAsManyAsItSays() throws Exception {
        String rare = key("Bram Tolling", EntityType.PERSON);
        for (String list :
                List.of(
                        "/search?q=" + WORD,
                        "/search?q=" + WORD + "&person=" + rare,
                        "/search?q=" + WORD + "&person=Merrow",
                        "/search?q=" + WORD + "&speaker=" + rare + "&source=Orrel+Bell",
                        "/quotes?q=" + WORD,
                        "/quotes?q=" + WORD + "&speaker=" + rare,
                        "/quotes?q=" + WORD + "&about=Merrow&kind=direct",
                        "/quotes?q=" + WORD + "&about=" + key("Merrow", EntityType.PLACE))) {
            assertThat(wrong(list, page(list))).as(list).isEmpty();
        }
        for (String facet : List.of("/search/facets/person", "/quotes/facets/about")) {
            String list = facet.replaceAll("/facets/.*", "") + "?q=" + WORD;
            assertThat(wrong(list, page(facet + "?q=" + WORD))).as(facet).isEmpty();
        }
    }

    /** Each value that finds another number than it says. */
    private List<String> wrong(String list, Document page) throws Exception {
        List<String> wrong = new ArrayList<>();
        int checked = 0;
        for (Element option : page.select("label.opt:has(.n)")) {
            Element box = Objects.requireNonNull(option.selectFirst("input"));
            String kept = list.replaceAll("&" + box.attr("name") + "=[^&]*", "");
            String link = kept + "&" + box.attr("name") + "=" + box.val().replace(' ', '+');
            long found = total(page(link));
            if (found != number(option.select(".n").text())) {
                wrong.add(option.text() + ": " + link + " finds " + found);
            }
            checked++;
        }
        assertThat(checked).as(list).isGreaterThanOrEqualTo(3);
        return wrong;
    }

    @Test
    void aNameThatIsChosenIsShownByNameHoweverRareItIs() throws Exception {
        String rare = key("Bram Tolling", EntityType.PERSON);
        for (String list : List.of("/search?person=", "/search?speaker=", "/quotes?speaker=")) {
            Document page = page(list + rare);
            Element chosen = Objects.requireNonNull(page.selectFirst(".opt:has(input[checked])"));
            assertThat(chosen.select(".t").text()).as(list).isEqualTo("Bram Tolling");
            assertThat(chosen.select(".n").text()).as(list).isEqualTo("1");
            assertThat(page.select(".chip").text()).as(list).contains("Bram Tolling");
        }
    }

    @Test
    void anOldLinkToANameIsShownUnderTheNewOne() throws Exception {
        String lost = key("Tam Orlob", EntityType.PERSON);
        var merge = librarian.merge(lost, key("Tam Orloa", EntityType.PERSON), null, "test");
        assertThat(queue.settle(Duration.ofSeconds(20))).isTrue();

        assertThat(page("/quotes?speaker=" + lost).select("#count").text())
                .isEqualTo("4 quotes by Tam Orloa");
        assertThat(page("/search?person=" + lost).select(".chip").text()).contains("Tam Orloa");

        // As an editor does it, so that no answer from before is given again.
        mvc.perform(
                        post("/api/v1/decisions/{id}/undo", merge.key())
                                .with(user("editor").roles("EDITOR")))
                .andExpect(status().isOk());
        assertThat(queue.settle(Duration.ofSeconds(20))).isTrue();
        assertThat(total(page("/quotes?speaker=" + lost))).isEqualTo(2);
    }

    @Test
    void everyBarLeadsToAsManyAsItShows() throws Exception {
        for (String path :
                List.of(
                        "/search?q=" + WORD,
                        "/quotes?q=" + WORD,
                        "/names/" + key("Merrow", EntityType.PLACE))) {
            List<Element> bars = page(path).select(".hist a");
            assertThat(bars).as(path).isNotEmpty();
            for (Element bar : bars) {
                String label = bar.attr("aria-label");
                assertThat(total(page(bar.attr("href"))))
                        .as(label)
                        .isEqualTo(number(label.substring(label.indexOf(':'))));
            }
        }
    }

    @Test
    void whatANamesPageCountsIsWhatItsLinksShow() throws Exception {
        for (EntityType type : List.of(EntityType.PLACE, EntityType.PERSON)) {
            String key = key("Merrow", type);
            Document page = page("/names/" + key);
            Map<String, Long> stats = new LinkedHashMap<>();
            for (Element stat : page.select(".stats div")) {
                stats.put(
                        stat.select("dt").text(),
                        stat.select("time").isEmpty() ? number(stat.select("dd").text()) : 0);
            }
            Element inside = Objects.requireNonNull(page.selectFirst(".pager a"));
            assertThat(stats.values())
                    .startsWith(
                            total(page(inside.attr("href"))),
                            total(page("/quotes?speaker=" + key)),
                            total(page("/quotes?about=" + key)));
            assertThat(page.select(".rank li")).isNotEmpty();
            for (Element row : page.select(".rank li")) {
                String link = Objects.requireNonNull(row.select("a").last()).attr("href");
                assertThat(total(page(link)))
                        .as(row.text())
                        .isEqualTo(number(row.select(".n").text()));
            }
        }
    }

    @Test
    void theListOfNamesCountsAsTheirPagesDo() throws Exception {
        for (Element row : page("/names?q=tam+orlo").select(".namelist li")) {
            Document name = page(row.select("a").attr("href"));
            assertThat(row.select(".n").text()).isEqualTo("2 articles, 2 quotes");
            assertThat(name.select(".stats dd").eachText()).startsWith("2", "2", "0");
        }
    }

    @Test
    void aLetterListsTheNamesThatBeginWithIt() throws Exception {
        assertThat(page("/names?letter=o").select(".namelist a").eachText())
                .noneMatch(name -> name.startsWith("Tam"));
        assertThat(page("/names?letter=t&type=person").select(".namelist a").eachText())
                .isNotEmpty()
                .allMatch(name -> name.startsWith("T"));
        assertThat(page("/names?letter=t").select(".letters [aria-current]").text()).isEqualTo("T");
        assertThat(page("/names?letter=other").select(".namelist a").eachText())
                .noneMatch(name -> name.matches("[A-Za-z].*"));
    }

    private static long total(Document list) {
        return number(list.select("#status").text());
    }

    /** The first number in a text; none is nothing. */
    private static long number(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.find() ? Long.parseLong(number.group().replace(",", "")) : 0;
    }

    private Document page(String path) throws Exception {
        var answer = mvc.perform(get(URI.create(path))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }
}
