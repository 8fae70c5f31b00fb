package app.auditorium.portal;

import com.vaadin.flow.component.accordion.Accordion;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.avatar.AvatarGroup;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.contextmenu.GridContextMenu;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.SvgIcon;
import com.vaadin.flow.component.listbox.ListBox;
import com.vaadin.flow.component.listbox.MultiSelectListBox;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginOverlay;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.messages.MessageInput;
import com.vaadin.flow.component.messages.MessageList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.splitlayout.SplitLayout;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/**
 * The page around every view. It names every free component, so that the committed bundle holds them all and a new view
 * never asks for a new bundle; styles are plain files for the same reason.
 */
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("fonts/fonts.css")
@StyleSheet("look/tokens.css")
@StyleSheet("look/vaadin.css")
@StyleSheet("look/components.css")
@StyleSheet("look/shell.css")
@StyleSheet("look/clients.css")
@StyleSheet("look/door.css")
@Uses(Accordion.class)
@Uses(AppLayout.class)
@Uses(Avatar.class)
@Uses(AvatarGroup.class)
@Uses(Badge.class)
@Uses(BigDecimalField.class)
@Uses(Button.class)
@Uses(Card.class)
@Uses(Checkbox.class)
@Uses(CheckboxGroup.class)
@Uses(ComboBox.class)
@Uses(ConfirmDialog.class)
@Uses(ContextMenu.class)
@Uses(CustomField.class)
@Uses(DatePicker.class)
@Uses(DateTimePicker.class)
@Uses(Details.class)
@Uses(Dialog.class)
@Uses(EmailField.class)
@Uses(FormLayout.class)
@Uses(Grid.class)
@Uses(GridContextMenu.class)
@Uses(HorizontalLayout.class)
@Uses(Icon.class)
@Uses(IntegerField.class)
@Uses(ListBox.class)
@Uses(LoginForm.class)
@Uses(LoginOverlay.class)
@Uses(MasterDetailLayout.class)
@Uses(MenuBar.class)
@Uses(MessageInput.class)
@Uses(MessageList.class)
@Uses(MultiSelectComboBox.class)
@Uses(MultiSelectListBox.class)
@Uses(Notification.class)
@Uses(NumberField.class)
@Uses(PasswordField.class)
@Uses(Popover.class)
@Uses(ProgressBar.class)
@Uses(RadioButtonGroup.class)
@Uses(Scroller.class)
@Uses(Select.class)
@Uses(SideNav.class)
@Uses(SplitLayout.class)
@Uses(SvgIcon.class)
@Uses(TabSheet.class)
@Uses(Tabs.class)
@Uses(TextArea.class)
@Uses(TextField.class)
@Uses(TimePicker.class)
@Uses(TreeGrid.class)
@Uses(Upload.class)
@Uses(VerticalLayout.class)
@Uses(VirtualList.class)
public class PageShell implements AppShellConfigurator {

    // referenced so that the bundle holds the drag and drop connectors
    static final Class<?>[] DRAG_AND_DROP = {DragSource.class, DropTarget.class};

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1");
        settings.setPageTitle("Auditorium");
        settings.addFavIcon("icon", "icons/auditorium.svg", "any");
        settings.addMetaTag("color-scheme", "light dark");
    }
}
