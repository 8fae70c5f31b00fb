package app.auditorium.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Gives Vaadin's own components our words: {@code Localised.of(new DatePicker(…))}. */
public final class Localised {

    private Localised() {}

    /** The same component, speaking the language of the tab; dates are read and shown as 2026-12-31. */
    public static <C extends Component> C of(C component) {
        switch (component) {
            case DatePicker picker -> {
                picker.setI18n(dates());
                yearFirst(picker);
            }
            case DateTimePicker picker -> both(picker);
            case TimePicker picker ->
                picker.setI18n(new TimePicker.TimePickerI18n()
                        .setBadInputErrorMessage(Words.of("picker.badTime"))
                        .setRequiredErrorMessage(required())
                        .setMinErrorMessage(Words.of("field.early"))
                        .setMaxErrorMessage(Words.of("field.late")));
            case Upload upload -> upload.setI18n(upload());
            case MultiSelectComboBox<?> box -> box.setI18n(several());
            case ComboBox<?> box -> box.setI18n(new ComboBox.ComboBoxI18n().setRequiredErrorMessage(required()));
            case Select<?> select -> select.setI18n(new Select.SelectI18n().setRequiredErrorMessage(required()));
            case CheckboxGroup<?> group ->
                group.setI18n(new CheckboxGroup.CheckboxGroupI18n().setRequiredErrorMessage(required()));
            case RadioButtonGroup<?> group ->
                group.setI18n(new RadioButtonGroup.RadioButtonGroupI18n().setRequiredErrorMessage(required()));
            case MenuBar bar -> bar.setI18n(new MenuBar.MenuBarI18n().setMoreOptions(Words.of("menu.more")));
            case Avatar avatar -> avatar.setI18n(new Avatar.AvatarI18n().setAnonymous(Words.of("word.unknown")));
            default -> fields(component);
        }
        return component;
    }

    private static void fields(Component component) {
        switch (component) {
            case EmailField field ->
                field.setI18n(new EmailField.EmailFieldI18n()
                        .setRequiredErrorMessage(required())
                        .setPatternErrorMessage(Words.of("field.bad.email"))
                        .setMinLengthErrorMessage(Words.of("field.short"))
                        .setMaxLengthErrorMessage(Words.of("field.long")));
            case PasswordField field ->
                field.setI18n(new PasswordField.PasswordFieldI18n()
                        .setRequiredErrorMessage(required())
                        .setPatternErrorMessage(Words.of("field.bad"))
                        .setMinLengthErrorMessage(Words.of("field.short"))
                        .setMaxLengthErrorMessage(Words.of("field.long")));
            case TextField field ->
                field.setI18n(new TextField.TextFieldI18n()
                        .setRequiredErrorMessage(required())
                        .setPatternErrorMessage(Words.of("field.bad"))
                        .setMinLengthErrorMessage(Words.of("field.short"))
                        .setMaxLengthErrorMessage(Words.of("field.long")));
            case TextArea field ->
                field.setI18n(new TextArea.TextAreaI18n()
                        .setRequiredErrorMessage(required())
                        .setPatternErrorMessage(Words.of("field.bad"))
                        .setMinLengthErrorMessage(Words.of("field.short"))
                        .setMaxLengthErrorMessage(Words.of("field.long")));
            case IntegerField field ->
                field.setI18n(new IntegerField.IntegerFieldI18n()
                        .setRequiredErrorMessage(required())
                        .setBadInputErrorMessage(Words.of("field.bad.number"))
                        .setMinErrorMessage(Words.of("field.min"))
                        .setMaxErrorMessage(Words.of("field.max"))
                        .setStepErrorMessage(Words.of("field.step")));
            case NumberField field ->
                field.setI18n(new NumberField.NumberFieldI18n()
                        .setRequiredErrorMessage(required())
                        .setBadInputErrorMessage(Words.of("field.bad.number"))
                        .setMinErrorMessage(Words.of("field.min"))
                        .setMaxErrorMessage(Words.of("field.max"))
                        .setStepErrorMessage(Words.of("field.step")));
            case BigDecimalField field ->
                field.setI18n(new BigDecimalField.BigDecimalFieldI18n()
                        .setRequiredErrorMessage(required())
                        .setBadInputErrorMessage(Words.of("field.bad.number")));
            default -> throw new IllegalArgumentException(component.getClass() + " has no words of its own");
        }
    }

    private static DatePicker.DatePickerI18n dates() {
        Locale locale = Words.language();
        return new DatePicker.DatePickerI18n()
                .setDateFormats("yyyy-MM-dd", "yyyy/MM/dd", "yyyyMMdd", "yyyy.MM.dd")
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(weekdays(
                        locale.equals(Words.CHINESE) ? TextStyle.NARROW_STANDALONE : TextStyle.SHORT_STANDALONE,
                        locale))
                .setFirstDayOfWeek(1)
                .setToday(Words.of("picker.today"))
                .setCancel(Words.of("action.cancel"))
                .setBadInputErrorMessage(Words.of("picker.bad"))
                .setRequiredErrorMessage(required())
                .setMinErrorMessage(Words.of("field.early"))
                .setMaxErrorMessage(Words.of("field.late"));
    }

    /** Over its months the picker writes the month before the year, unless a function says otherwise; the years first in Chinese. */
    private static void yearFirst(DatePicker picker) {
        if (Words.language().equals(Words.CHINESE)) {
            // after the connector has set the rest, and never while somebody types: what is typed would be gone
            picker.addAttachListener(attached -> picker.getElement().executeJs("""
                    setTimeout(() => {
                        this.i18n = {...this.i18n, formatTitle: (month, year) => `${year}年${month}`};
                    });"""));
        }
    }

    /** Sunday first, as the picker wants them. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1))
                .limit(7)
                .map(day -> day.getDisplayName(style, locale))
                .toList();
    }

    private static void both(DateTimePicker picker) {
        picker.setDatePickerI18n(dates());
        picker.setI18n(new DateTimePicker.DateTimePickerI18n()
                .setDateLabel(Words.of("picker.date"))
                .setTimeLabel(Words.of("picker.time"))
                .setBadInputErrorMessage(Words.of("field.bad"))
                .setIncompleteInputErrorMessage(Words.of("field.incomplete"))
                .setRequiredErrorMessage(required())
                .setMinErrorMessage(Words.of("field.early"))
                .setMaxErrorMessage(Words.of("field.late")));
    }

    private static MultiSelectComboBoxI18n several() {
        return new MultiSelectComboBoxI18n()
                .setRequiredErrorMessage(required())
                .setCleared(Words.of("multi.cleared"))
                .setSelected(Words.of("multi.selected"))
                .setDeselected(Words.of("multi.deselected"))
                .setTotal(Words.of("multi.total"));
    }

    private static UploadI18N upload() {
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(Words.of("upload.drop.one"))
                        .setMany(Words.of("upload.drop.many")))
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(Words.of("upload.add.one"))
                        .setMany(Words.of("upload.add.many")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(Words.of("upload.error.many"))
                        .setFileIsTooBig(Words.of("upload.error.big"))
                        .setIncorrectFileType(Words.of("upload.error.type")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(Words.of("upload.status.connecting"))
                                .setStalled(Words.of("upload.status.stalled"))
                                .setProcessing(Words.of("upload.status.processing"))
                                .setHeld(Words.of("upload.status.held")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(Words.of("upload.left") + " ")
                                .setUnknown(Words.of("upload.left.unknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(Words.of("upload.error.timeout"))
                                .setUnexpectedServerError(Words.of("upload.error.server"))
                                .setForbidden(Words.of("upload.error.forbidden"))
                                .setFileTooLarge(Words.of("upload.error.big"))))
                .setFile(new UploadI18N.File()
                        .setRetry(Words.of("upload.file.retry"))
                        .setStart(Words.of("upload.file.start"))
                        .setRemove(Words.of("upload.file.remove")))
                .setUnits(List.of("B", "kB", "MB", "GB", "TB"));
    }

    private static String required() {
        return Words.of("field.required");
    }
}
