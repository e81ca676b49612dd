package org.cuttings.reader;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cuttings.article.QuoteKind;
import org.cuttings.search.ArticleSearch.Count;
import org.cuttings.search.Period;
import org.cuttings.search.QuoteSearch;
import org.cuttings.search.UnusableQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists who said what; the address holds the whole question. */
@Controller
class QuotesPage {

    private static final int SIZE = 20;
    private static final int SPEAKERS = 8;
    private static final List<String> KNOWN =
            List.of("q", "speaker", "about", "from", "to", "kind", "after");

    private final QuoteSearch quotes;

    QuotesPage(QuoteSearch quotes) {
        this.quotes = quotes;
    }

    /** Somebody whose quotes can be chosen. */
    record Speaker(String id, String value, String name, long count, boolean chosen) {}

    /** A filter in force and the list without it. */
    record Chip(String parameter, String value, String href) {}

    @GetMapping("/quotes")
    String quotes(@RequestParam MultiValueMap<String, String> given, Model model) {
        Address asked = Address.of("/quotes", given, KNOWN);
        Address good = asked;
        Map<String, String> errors = new LinkedHashMap<>();
        QuoteSearch.Results results = null;
        while (results == null) {
            try {
                results = quotes.find(query(good));
            } catch (UnusableQuery e) {
                if (!good.asks(e.parameter())) {
                    throw e;
                }
                errors.put(e.parameter(), String.valueOf(e.getMessage()));
                good = good.without(e.parameter());
            }
        }
        Address start = good.without("after");
        model.addAttribute("asked", asked);
        model.addAttribute("errors", errors);
        model.addAttribute("results", results);
        model.addAttribute("speakers", speakers(good, results.speakers()));
        model.addAttribute("chips", chips(start, results.speakers()));
        model.addAttribute("histogram", histogram(start, results.years()));
        model.addAttribute("kinds", QuoteKind.values());
        model.addAttribute("kind", good.first("kind"));
        model.addAttribute("first", asked.asks("after") ? start.toString() : null);
        String after = results.next();
        model.addAttribute("next", after == null ? null : start.with("after", after).toString());
        model.addAttribute("json", start.at("/api/v1/quotes").toString());
        return "quotes";
    }

    private static QuoteSearch.Query query(Address asked) {
        return new QuoteSearch.Query(
                asked.first("q"),
                asked.all("speaker"),
                asked.first("about"),
                asked.first("from"),
                asked.first("to"),
                kind(asked.first("kind")),
                SIZE,
                asked.first("after"));
    }

    private static @Nullable QuoteKind kind(@Nullable String kind) {
        if (kind == null) {
            return null;
        }
        return Arrays.stream(QuoteKind.values())
                .filter(known -> known.name().equalsIgnoreCase(kind))
                .findFirst()
                .orElseThrow(
                        () ->
                                new UnusableQuery(
                                        "kind",
                                        kind,
                                        "Kind must be direct, indirect or mixed, was \""
                                                + kind
                                                + "\""));
    }

    private static List<Speaker> speakers(Address asked, List<Count> counts) {
        List<String> unseen = new ArrayList<>(asked.all("speaker"));
        List<Speaker> chosen = new ArrayList<>();
        List<Speaker> others = new ArrayList<>();
        for (Count count : counts) {
            String key = count.entityId();
            String value = key == null ? count.value() : key;
            boolean byName = unseen.remove(count.value());
            boolean asks = unseen.remove(value) || byName;
            (asks ? chosen : others).add(speaker(value, count.value(), count.count(), asks));
        }
        unseen.forEach(value -> chosen.add(speaker(value, value, 0, true)));
        chosen.addAll(others.subList(0, Math.min(SPEAKERS, others.size())));
        return chosen;
    }

    private static Speaker speaker(String value, String name, long count, boolean chosen) {
        return new Speaker(
                "speaker-" + Integer.toHexString(value.hashCode()), value, name, count, chosen);
    }

    private static List<Chip> chips(Address asked, List<Count> speakers) {
        List<Chip> chips = new ArrayList<>();
        for (String speaker : asked.all("speaker")) {
            String name =
                    speakers.stream()
                            .filter(count -> speaker.equals(count.entityId()))
                            .map(Count::value)
                            .findFirst()
                            .orElse(speaker);
            chips.add(new Chip("speaker", name, asked.without("speaker", speaker).toString()));
        }
        for (String parameter : List.of("about", "kind", "from", "to")) {
            String value = asked.first(parameter);
            if (value != null) {
                chips.add(new Chip(parameter, value, asked.without(parameter).toString()));
            }
        }
        return chips;
    }

    private static @Nullable Histogram histogram(Address asked, Map<String, Long> years) {
        LocalDate from = Period.parse(asked.first("from")).map(Period::first).orElse(null);
        LocalDate to = Period.parse(asked.first("to")).map(Period::last).orElse(null);
        if (from != null && to != null && from.isAfter(to)) {
            return null;
        }
        return Histogram.draw(
                        ChronoUnit.YEARS,
                        years,
                        Map.of(),
                        from,
                        to,
                        year ->
                                asked.with("from", year.toString())
                                        .with("to", year.toString())
                                        .toString(),
                        Locale.ENGLISH)
                .orElse(null);
    }
}
