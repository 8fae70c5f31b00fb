package app.auditorium.portal.auditor;

import app.auditorium.auditor.Competence;
import app.auditorium.kernel.IafCode;
import app.auditorium.kernel.Role;
import app.auditorium.kernel.StandardId;
import app.auditorium.portal.Localised;
import app.auditorium.portal.Sign;
import app.auditorium.portal.Words;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Competences as they are granted: one standard and role for several sectors at once, with what they rest on. */
@StyleSheet("look/auditor.css")
class CompetenceBlocks extends Div {

    private final transient Names names;
    private final Div blocks = new Div();
    private final List<Block> all = new ArrayList<>();

    CompetenceBlocks(Names names) {
        this.names = names;
        addClassName("stack");
        blocks.addClassName("competence-blocks");
        Paragraph help = new Paragraph(Words.of("auditor.competences.help"));
        help.addClassNames("small", "muted");
        Button more = new Button(Words.of("auditor.competence.add"), Sign.PLUS.icon(), click -> {
            Block block = new Block();
            add(block);
            block.codes.focus();
        });
        add(help, blocks, more);
    }

    void show(List<Competence> competences) {
        record Common(
                StandardId standard,
                Role role,
                @Nullable LocalDate until,
                @Nullable String evidence) {}
        competences.stream()
                .collect(Collectors.groupingBy(
                        c -> new Common(c.standard(), c.role(), c.validUntil(), c.evidence()),
                        LinkedHashMap::new,
                        Collectors.mapping(Competence::iafCode, Collectors.toSet())))
                .forEach((common, codes) -> {
                    Block block = new Block();
                    block.standard.setValue(common.standard);
                    block.role.setValue(common.role);
                    block.codes.setValue(codes);
                    block.until.setValue(common.until);
                    block.evidence.setValue(common.evidence == null ? "" : common.evidence);
                    add(block);
                });
    }

    List<Competence> competences() {
        return all.stream().flatMap(Block::competences).toList();
    }

    private void add(Block block) {
        all.add(block);
        blocks.add(block);
    }

    private final class Block extends Div {

        private final Select<StandardId> standard = Localised.of(new Select<>());
        private final Select<Role> role = Localised.of(new Select<>());
        private final MultiSelectComboBox<IafCode> codes =
                Localised.of(new MultiSelectComboBox<>(Words.of("auditor.sectors")));
        private final DatePicker until = Localised.of(new DatePicker(Words.of("auditor.validUntil")));
        private final TextField evidence = Localised.of(new TextField(Words.of("auditor.evidence")));

        Block() {
            addClassName("competence-block");
            standard.setLabel(Words.of("auditor.standard"));
            standard.setItems(StandardId.values());
            standard.setItemLabelGenerator(names::standard);
            standard.setValue(StandardId.ISO_45001);
            role.setLabel(Words.of("auditor.role"));
            role.setItems(Competence.ROLES);
            role.setItemLabelGenerator(names::role);
            role.setValue(Role.AUDITOR);
            codes.setItems(
                    (code, typed) -> (code + " " + names.sector(code) + " " + names.sectorInFull(code))
                            .toLowerCase(Words.language())
                            .contains(typed.toLowerCase(Words.language())),
                    names.codes());
            codes.setItemLabelGenerator(code -> code + " " + names.sector(code));
            codes.addClassName("wide");
            until.setClearButtonVisible(true);
            until.setPlaceholder(Words.of("scope.cell.open"));
            evidence.setMaxLength(1000);
            evidence.addClassName("wide");
            Button remove = new Button(Sign.TRASH.icon(), click -> {
                all.remove(this);
                blocks.remove(this);
            });
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(Words.of("auditor.competence.remove"));
            add(standard, role, codes, until, evidence, remove);
        }

        Stream<Competence> competences() {
            String shown = evidence.getValue().isBlank() ? null : evidence.getValue();
            return codes.getValue().stream()
                    .sorted()
                    .map(code -> new Competence(standard.getValue(), code, role.getValue(), shown, until.getValue()));
        }
    }
}
