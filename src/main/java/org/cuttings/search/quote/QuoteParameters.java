package org.cuttings.search.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.cuttings.article.QuoteKind;
import org.cuttings.search.query.QueryParameters;
import org.cuttings.search.query.UnusableQuery;
import org.springframework.modulith.NamedInterface;

/** A question for quotes as the parameters of an address, the same in pages and the API. */
@NamedInterface("quote")
public final class QuoteParameters {

    /** What such an address may hold besides its page, in the order in which we write it. */
    public static final List<String> KNOWN =
            List.of("q", "speaker", "about", "from", "to", "kind", "source", "sort");

    private QuoteParameters() {}

    /**
     * Reads a question.
     *
     * @param parameters the values of each parameter by its name, none where it is not given
     * @throws UnusableQuery if a parameter has no meaning
     */
    public static QuoteSearch.Query read(Function<String, List<String>> parameters) {
        return new QuoteSearch.Query(
                QueryParameters.one(parameters, "q"),
                QueryParameters.all(parameters, "speaker"),
                QueryParameters.all(parameters, "about"),
                QueryParameters.one(parameters, "from"),
                QueryParameters.one(parameters, "to"),
                kinds(QueryParameters.all(parameters, "kind")),
                QueryParameters.all(parameters, "source"),
                QueryParameters.sort(QueryParameters.one(parameters, "sort")),
                QueryParameters.size(QueryParameters.one(parameters, "size")),
                QueryParameters.one(parameters, "after"),
                Set.of());
    }

    private static List<QuoteKind> kinds(List<String> names) {
        List<QuoteKind> kinds = new ArrayList<>();
        for (String name : names) {
            kinds.add(kind(name));
        }
        return kinds;
    }

    private static QuoteKind kind(String name) {
        for (QuoteKind kind : QuoteKind.values()) {
            if (kind.name().equalsIgnoreCase(name)) {
                return kind;
            }
        }
        throw new UnusableQuery(
                "kind", name, "kind must be direct, indirect or mixed, was \"" + name + "\"");
    }
}
