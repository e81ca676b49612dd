package org.cuttings.ingest.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cuttings.ingest.recognition.Draft;
import org.cuttings.ingest.recognition.DraftBuilder;
import org.cuttings.ingest.recognition.UnreadableFile;
import org.cuttings.ingest.recognition.UnreadableFile.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An agency's item in <a href="https://iptc.org/standards/ninjs/">ninjs</a>, the IPTC's standard
 * for news in JSON, of generation 1, 2 or 3. They differ in the capitals of their names and in
 * whether a field is one text or a list of texts with roles.
 */
final class Ninjs implements Shape {

    private static final List<String> DATES =
            List.of("embargoed", "firstCreated", "versionCreated", "contentCreated");

    @Override
    public boolean knows(JsonNode object) {
        Members item = new Members(object);
        boolean told =
                item.text("versioncreated", "pubstatus", "representationtype") != null
                        || item.text("uri") != null && item.text("type", "profile") != null;
        return !item.any("bodies").isMissingNode() && !item.any("headlines").isMissingNode()
                || told
                        && !item.any(
                                        "bodies",
                                        "bodytext",
                                        "bodyxhtml",
                                        "bodyhtml",
                                        "headlines",
                                        "renditions",
                                        "descriptiontext",
                                        "associations")
                                .isMissingNode();
    }

    @Override
    public Draft read(JsonNode object) {
        Members item = new Members(object);
        String body = body(item);
        if (body == null) {
            String type = item.text("type");
            throw new UnreadableFile(
                    Reason.NO_TEXT,
                    "This item of ninjs"
                            + (type == null ? "" : " is of the type " + type + " and")
                            + " has no text in \"bodies\", \"body_text\" or \"body_xhtml\"");
        }
        DraftBuilder draft = new DraftBuilder();
        String source =
                first(name(item, "infosources", "infosource"), item.plain("copyrightholder"));
        String byline = item.plain("byline", "by");
        String headline = first(item.plain("headline"), role(item, "headlines", "main"));
        draft.headline(first(headline, item.plain("title")))
                .standfirst(standfirst(item, body))
                .source(source)
                .section(name(item, "subjects", "subject"))
                .language(item.text("language"))
                .url(item.text("uri"))
                .byline(byline == null || source == null ? byline : without(byline, source));
        item.names(List.of("bylines", "authors")).forEach(draft::author);
        for (String name : DATES) {
            draft.published(item.text(name.toLowerCase(Locale.ROOT)), name);
        }
        pictures(item.any("associations"), draft);
        Body.into(draft, body, headline, DraftBuilder.NAMED);
        return draft.build();
    }

    /** Agencies sign behind the writer, as in "Ada Berg, Northern Wire". */
    private static String without(String byline, String source) {
        return byline.endsWith(source) && byline.length() > source.length()
                ? byline.substring(0, byline.length() - source.length())
                        .replaceAll("[\\s,/]{1,20}$", "")
                : byline;
    }

    /** Markup first, since it tells the paragraphs. */
    private static @Nullable String body(Members item) {
        List<Members> bodies = list(item.any("bodies"));
        for (String type : List.of("html", "plain", "")) {
            for (Members body : bodies) {
                String its = first(body.text("contenttype"), "");
                String text = body.text("value");
                boolean isXml = its != null && its.endsWith("/xml");
                if (its != null && its.contains(type) && !isXml && text != null) {
                    return text;
                }
            }
        }
        return item.text("bodyxhtml", "bodyhtml", "bodytext");
    }

    private static @Nullable String standfirst(Members item, String body) {
        String told =
                first(
                        item.plain("standfirst", "summary", "descriptiontext", "descriptionxhtml"),
                        first(
                                role(item, "descriptions", "summary"),
                                role(item, "descriptions", "")));
        // Some agencies tell the beginning of the text here.
        String start = told == null ? "" : told.substring(0, Math.min(told.length(), 60));
        boolean repeats = !start.isEmpty() && Members.unmarked(body).contains(start);
        return repeats ? null : told;
    }

    /** The text with this role in a list of texts, else the first. */
    private static @Nullable String role(Members item, String list, String role) {
        String any = null;
        for (Members text : list(item.any(list))) {
            String value = text.plain("value");
            if (value != null && role.equals(text.text("role"))) {
                return value;
            }
            any = first(any, value);
        }
        return any;
    }

    private static @Nullable String name(Members item, String... names) {
        return item.names(List.of(names)).stream().findFirst().orElse(null);
    }

    private static void pictures(JsonNode associations, DraftBuilder draft) {
        for (Members picture : list(associations)) {
            String type = first(picture.text("type"), "");
            if (type == null || !(type.equals("picture") || type.equals("graphic"))) {
                continue;
            }
            String text =
                    first(
                            picture.plain("descriptiontext", "descriptionxhtml"),
                            first(
                                    role(picture, "descriptions", "caption"),
                                    role(picture, "headlines", "main")));
            String by = picture.plain("byline", "by");
            if (text != null) {
                draft.caption(by == null || text.contains(by) ? text : text + " [" + by + "]");
            }
        }
    }

    /** The objects of a list, or of an object that gives each a name, as generation 1 does. */
    private static List<Members> list(JsonNode node) {
        List<Members> objects = new ArrayList<>();
        for (JsonNode each : node) {
            if (each.isObject()) {
                objects.add(new Members(each));
            }
        }
        return objects;
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }
}
