package app.auditorium.portal.engagement;

import app.auditorium.document.Documents;
import app.auditorium.engagement.EngagementDetails;
import app.auditorium.engagement.QuoteDetails;
import app.auditorium.engagement.QuotePapers;
import app.auditorium.engagement.Quotes;
import app.auditorium.engagement.SignOff;
import app.auditorium.kernel.Outcome;
import app.auditorium.kernel.Role;
import app.auditorium.portal.DownloadButton;
import app.auditorium.portal.Panel;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Tab;
import app.auditorium.portal.Toasts;
import app.auditorium.portal.Words;
import app.auditorium.portal.audit.AuditLinks;
import app.auditorium.portal.audit.AuditWords;
import app.auditorium.portal.document.DocumentList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The body's offers in versions, the newest first; what is sent is signed here. */
class QuotePanel extends Div {

    private final Quotes quotes;
    private final QuotePapers papers;
    private final EngagementDetails held;
    private final Runnable again;

    QuotePanel(Quotes quotes, QuotePapers papers, Documents documents, EngagementDetails held, Runnable again) {
        this.quotes = quotes;
        this.papers = papers;
        this.held = held;
        this.again = again;
        addClassName("stack");
        List<QuoteDetails> all = quotes.of(held.id());
        boolean mayWrite = EngagementsView.mayWrite() && held.state().isOffered();
        if (held.terms().stream().anyMatch(terms -> terms.certificationId() != null)) {
            add(certifications());
        }
        if (all.isEmpty()) {
            add(new Panel(new Paragraph(Words.of("quote.none"))));
        }
        if (mayWrite && (all.isEmpty() || all.getFirst().state() != QuoteDetails.State.DRAFT)) {
            Button begin = new Button(
                    Words.of(all.isEmpty() ? "quote.begin" : "quote.begin.another"), Sign.PLUS.icon(), click -> {
                        if (quotes.draft(held.id()) instanceof Outcome.Done<QuoteDetails>) {
                            again.run();
                        }
                    });
            if (all.isEmpty()) {
                begin.addThemeVariants(ButtonVariant.PRIMARY);
            }
            Div row = new Div(begin);
            row.addClassName("row");
            add(row);
        }
        all.forEach(quote -> add(panel(quote, mayWrite)));
        add(new Panel(
                Words.of("quote.copies"),
                new DocumentList(documents, () -> documents.of(Quotes.DOCUMENTS, held.id()), null)));
    }

    /** Where the engagement leads: to its certifications and the first audit of each. */
    private Panel certifications() {
        UnorderedList list = new UnorderedList();
        list.addClassName("rows");
        held.terms().forEach(terms -> {
            UUID certification = terms.certificationId();
            if (certification != null) {
                Div line = new Div(AuditLinks.link(
                        AuditLinks.certification(certification), AuditWords.standard(terms.standard())));
                line.addClassNames("row", "apart");
                if (Tab.may(Role.PLANNER, Role.ADMINISTRATOR)) {
                    line.add(AuditLinks.link(AuditLinks.plan(certification, null), Words.of("audits.plan")));
                }
                list.add(new ListItem(line));
            }
        });
        return new Panel(Words.of("engagement.certifications"), list);
    }

    private Panel panel(QuoteDetails quote, boolean mayWrite) {
        Panel panel = new Panel(Words.of("quote.number", quote.number()));
        panel.marked(QuoteShown.state(quote));
        if (quote.state() == QuoteDetails.State.DRAFT && mayWrite) {
            panel.body().add(new QuoteDraft(quotes, quote, held.row().linked(), again));
            return panel;
        }
        panel.body().add(new QuoteShown(quote));
        List<Component> actions = new ArrayList<>(pdfs(papers, quote));
        if (quote.state() == QuoteDetails.State.SENT && mayWrite) {
            if (quote.signedBy(SignOff.Party.BODY).isEmpty()) {
                Button sign = new Button(
                        Words.of("sign.body"),
                        Sign.PENCIL.icon(),
                        click -> new SignDialog(quote, Words.of("sign.body"), Words.of("sign.body.text"))
                                .sign(signature -> quotes.sign(held.id(), signature), this::signed));
                sign.addThemeVariants(ButtonVariant.PRIMARY);
                actions.add(sign);
            }
            if (quote.signedBy(SignOff.Party.CLIENT).isEmpty()) {
                actions.add(new Button(
                        Words.of("sign.paper"),
                        Sign.PAPERCLIP.icon(),
                        click -> new SignDialog(quote, Words.of("sign.paper"), Words.of("sign.paper.text"))
                                .signPaper(paper -> quotes.signForClient(held.id(), paper), this::signed)));
            }
        }
        Div row = new Div(actions.toArray(Component[]::new));
        row.addClassName("row");
        panel.body().add(row);
        return panel;
    }

    static List<Component> pdfs(QuotePapers papers, QuoteDetails quote) {
        return List.of(
                pdf(papers, quote, Words.CHINESE, "quote.pdf.zh"), pdf(papers, quote, Words.ENGLISH, "quote.pdf.en"));
    }

    private static Component pdf(QuotePapers papers, QuoteDetails quote, Locale language, String key) {
        return new DownloadButton(
                Words.of(key),
                "quote-" + quote.number() + "-" + language.getLanguage() + ".pdf",
                "application/pdf",
                out -> out.write(
                        papers.print(quote.engagementId(), quote.id(), language).orElseThrow()));
    }

    private void signed() {
        Toasts.done(Words.of("sign.done"));
        again.run();
    }
}
