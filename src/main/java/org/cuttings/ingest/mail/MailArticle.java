package org.cuttings.ingest.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cuttings.ingest.recognition.Draft;
import org.cuttings.ingest.recognition.Draft.DateFound;
import org.cuttings.ingest.recognition.Draft.Evidence;
import org.cuttings.ingest.recognition.Draft.Field;
import org.cuttings.ingest.recognition.Draft.Origin;
import org.cuttings.ingest.recognition.DraftBuilder;
import org.cuttings.ingest.text.Manuscript;
import org.cuttings.ingest.wording.Byline;
import org.jspecify.annotations.Nullable;

/** The article that a message is: what its fields tell, and what its letter says. */
final class MailArticle {

    private static final Pattern ANSWERED =
            Pattern.compile(
                    "^(?:(?:re|fwd?|aw|wg|sv|vs|vb|tr|rv|antw|rif|odp|enc|res|ynt|ref|i|r|转发|回复|答复|轉寄|回覆)(?:\\[\\d+\\])?\\s*[:：]\\s*)+",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern LIST_TAG = Pattern.compile("^\\[[^\\]]{1,40}\\]\\s*");
    private static final Pattern ADDRESS = Pattern.compile("<\\s*(https?://[^>\\s]+)\\s*>");

    private final Message message;

    MailArticle(Message message) {
        this.message = message;
    }

    /** Whether the message says anything itself. */
    boolean isLetter() {
        return letterParts().stream().anyMatch(part -> !sent(part).text().isBlank());
    }

    Draft draft() {
        List<String> texts = new ArrayList<>();
        DraftBuilder draft = new DraftBuilder();
        Draft page = null;
        for (Part part : letterParts()) {
            LetterPage sent = sent(part);
            texts.add(sent.text());
            sent.captions().forEach(draft::caption);
            page = page == null ? sent.page() : page;
        }
        Letter letter = Letter.of(String.join("\n\n", texts));
        String subject = subject();
        Manuscript read = Manuscript.whole(subject, letter.text());
        read.addTo(draft);
        if (subject != null) {
            draft.because(Field.HEADLINE, Origin.METADATA, 0.85);
        }
        draft.published(letter.date(), "in the message passed on")
                .published(message.field("Date"), "Date");
        for (DateFound printed : read.dates()) {
            draft.published(printed.published(), printed.where(), printed.origin());
        }
        if (page != null) {
            addPrinted(draft, page);
        }
        addSender(draft, read.statesByline() || hasWriter(page), letter.date() != null);
        return draft.language(message.field("Content-Language")).url(archivedAt()).build();
    }

    /** What a newsletter's page prints beside its text. */
    private static void addPrinted(DraftBuilder draft, Draft page) {
        draft.standfirst(page.standfirst());
        Evidence why = page.evidence().get(Field.BYLINE);
        if (why != null && hasWriter(page)) {
            draft.byline(page.byline());
            page.authors().forEach(draft::author);
            draft.because(Field.BYLINE, why.origin(), why.confidence());
        }
    }

    private static boolean hasWriter(@Nullable Draft page) {
        return page != null && !page.authors().isEmpty();
    }

    /**
     * A newsletter's sender is its source; a person who sends from their own address wrote it, if
     * nobody else is named and nothing was passed on.
     */
    private void addSender(DraftBuilder draft, boolean bylineStated, boolean passedOn) {
        String from = message.field("From");
        if (from == null || passedOn) {
            return;
        }
        Sender sender = Sender.of(from);
        String name = sender.name();
        Byline person = name == null || isFromList() ? null : Byline.implied(name);
        if (person != null && !bylineStated) {
            person.names().forEach(draft::author);
            draft.because(Field.BYLINE, Origin.METADATA, Evidence.DOUBTFUL - 0.05);
        }
        if (name != null && person == null) {
            draft.source(name).because(Field.SOURCE, Origin.METADATA, 0.8);
        } else if (isFromList()) {
            draft.source(sender.domain()).because(Field.SOURCE, Origin.METADATA, 0.6);
        }
    }

    private boolean isFromList() {
        return message.field("List-Unsubscribe") != null || message.field("List-Id") != null;
    }

    private @Nullable String subject() {
        String field = message.field("Subject");
        if (field == null) {
            return null;
        }
        String subject = ANSWERED.matcher(field.strip()).replaceFirst("");
        if (isFromList()) {
            subject = LIST_TAG.matcher(subject).replaceFirst("");
            subject = ANSWERED.matcher(subject).replaceFirst("");
        }
        return subject.isBlank() ? null : subject.strip();
    }

    /** Where the message is kept on the web, see RFC 5064. */
    private @Nullable String archivedAt() {
        String field = message.field("Archived-At");
        Matcher address = field == null ? null : ADDRESS.matcher(field);
        return address != null && address.find() ? address.group(1) : null;
    }

    /**
     * The parts to read one after the other: of a choice the page, else the plain text; and after
     * the first of them only parts like it, since mailing lists add notices.
     */
    private List<Part> letterParts() {
        List<Part> letters =
                message.parts().stream()
                        .filter(Part::isLetter)
                        .filter(part -> !part.text().isBlank())
                        .toList();
        List<Part> chosen = new ArrayList<>();
        for (Part part : letters) {
            boolean better =
                    !part.choice().isEmpty()
                            && letters.stream()
                                    .anyMatch(
                                            other ->
                                                    other.choice().equals(part.choice())
                                                            && other.isHtml() != part.isHtml()
                                                            && other.isHtml() != preferPlain());
            if (!better && (chosen.isEmpty() || chosen.get(0).isHtml() == part.isHtml())) {
                chosen.add(part);
            }
        }
        return chosen;
    }

    /** What was passed on is told apart in plain text only. */
    private boolean preferPlain() {
        return message.parts().stream()
                .anyMatch(
                        part ->
                                part.isLetter()
                                        && !part.isHtml()
                                        && Letter.isPassedOn(part.text()));
    }

    private static LetterPage sent(Part part) {
        if (part.isHtml()) {
            return LetterPage.of(part.text());
        }
        String text = part.text();
        return new LetterPage(
                part.isFlowed() ? FlowedText.joined(text, part.dropsBlanks()) : text,
                List.of(),
                null);
    }
}
