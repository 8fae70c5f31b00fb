package app.auditorium.portal;

import app.auditorium.kernel.Page;
import app.auditorium.kernel.Problem;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** All components on one page, to be looked at. */
@Route("gallery")
@PageTitle("Gallery")
@OpenTo
class GalleryView extends Div implements BeforeEnterObserver {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final FilterBar filters = new FilterBar()
            .search("q", "搜尋客戶、統一編號…")
            .choice(
                    "iaf",
                    "IAF",
                    List.of(new Choice("12", "12 化學品"), new Choice("17", "17 基本金屬"), new Choice("28", "28 營造業")))
            .choice("state", "狀態", List.of(new Choice("a", "有效"), new Choice("s", "暫停")))
            .toggle("late", "只看逾期");
    private final Grid<Row> grid = Grids.dense();

    private record Row(
            String name, String iaf, String sector, String place, String audit, LocalDate due, String days) {}

    private static final List<Row> ROWS = List.of(
            new Row("宏遠精密金屬", "17", "基本金屬", "台中市", "首次追蹤", LocalDate.of(2026, 11, 19), "3.5"),
            new Row("海山化學工業", "12", "化學品", "高雄市", "重新驗證", LocalDate.of(2026, 12, 18), "9.0"),
            new Row("日昇營造", "28", "營造業", "桃園市", "第 2 次追蹤", LocalDate.of(2026, 12, 31), "5.0"),
            new Row("北辰電子", "19", "電機電子", "新竹市", "第二階段", LocalDate.of(2027, 1, 15), "7.0"),
            new Row("安禾綜合醫院", "38", "醫療保健", "台南市", "首次追蹤", LocalDate.of(2027, 2, 3), "6.0"));

    GalleryView() {
        addClassName("page");
        Button plan = new Button("規劃稽核", Sign.PLUS.icon());
        plan.addThemeVariants(ButtonVariant.PRIMARY);
        add(new PageHeader("今天要處理的事")
                .summary("2026 年 11 月 22 日，星期日 · 未來 90 天有 47 場稽核到期")
                .actions(
                        new DownloadButton(
                                "匯出", "list.csv", "text/csv", out -> out.write("a,b".getBytes(StandardCharsets.UTF_8))),
                        new Button(
                                "刪除",
                                click -> ConfirmDialogs.warn("刪除這筆資料？", "宏遠精密金屬與其 3 場稽核將一併刪除，無法復原。", "刪除", () -> {})),
                        plan));
        Div tiles = new Div(
                new StatTile("90 天內到期", "47", new Tag(Tone.RED, Sign.ALERT, "3 場已過首次追蹤期限")).leadingTo("gallery"),
                new StatTile("待客戶確認", "9", new Tag(Tone.AMBER, "2 場逾 7 天未回覆")),
                new StatTile("主要不符合待查證", "6", "最近期限 12 月 04 日"),
                new StatTile("稽核員負荷", "78%", new Tag(Tone.GREEN, "比上月均衡")));
        tiles.addClassName("tiles");
        add(tiles, filters, withSide(), forms());
        filters.total("共 5 筆");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(event.getLocation().getQueryParameters());
    }

    private Div withSide() {
        grid.addComponentColumn(row ->
                        TwoLine.link(row.name, "gallery", new IafChip(row.iaf, row.sector), new Span("· " + row.place)))
                .setHeader("客戶")
                .setFlexGrow(2)
                .setSortProperty("name");
        grid.addColumn(Row::audit).setHeader("稽核").setSortProperty("audit");
        grid.addComponentColumn(row -> new DueDate(row.due, TODAY)).setHeader("期限");
        grid.addColumn(Row::days)
                .setHeader("人天")
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("90px");
        grid.addComponentColumn(row -> new Button("規劃")).setFlexGrow(0).setWidth("120px");
        Grids.lazy(
                grid,
                page -> new Page<>(
                        ROWS.subList((int) page.offset(), Math.min(ROWS.size(), (int) page.offset() + page.size())),
                        ROWS.size()));
        Grids.cardsWhenNarrow(grid, row -> {
            Div card = new Div(
                    new TwoLine(row.name, new IafChip(row.iaf, row.sector), new Span("· " + row.place)),
                    new DueDate(row.due, TODAY));
            card.addClassName("card-row");
            return card;
        });
        grid.setAllRowsVisible(true);
        Panel list = Panel.around(grid);
        Panel side = new Panel(
                        "客戶的回覆",
                        new Div(new Span("北辰電子 對一位稽核員提出異議 "), new Tag(Tone.AMBER, "待處理")),
                        row(
                                new Tag(Tone.RED, "主要"),
                                new Tag(Tone.AMBER, "次要"),
                                new Tag(Tone.BLUE, "改善"),
                                new Tag(Tone.GREEN, "可"),
                                new Tag(Tone.VIOLET, Sign.SHARE, "分享"),
                                new Tag(Tone.NEUTRAL, "草稿")),
                        row(new Tag(Tone.RED, "不可"), new Span("陳：無 IAF 12"), new RuleTag("A-42"), new RuleTag("A-65")),
                        new Callout(Tone.AMBER, new Span("搜尋暫時無法使用，其他功能照常。")),
                        new Callout(Tone.BLUE, new Span("兩年內曾為本公司提供輔導，規則 A-65 自動標示利益衝突。")))
                .marked(new RuleTag("A-03"))
                .actions(new Anchor("gallery", "全部 →"));
        Div both = new Div(list, side);
        both.addClassName("with-side");
        return both;
    }

    private static Div row(Component... parts) {
        Div row = new Div(parts);
        row.addClassName("row");
        return row;
    }

    private Div forms() {
        ProblemSummary problems = new ProblemSummary();
        TextField name = problems.field("name", Localised.of(new TextField("名稱")));
        name.setRequiredIndicatorVisible(true);
        name.setHelperText("證書上的完整名稱");
        ComboBox<String> country = Localised.of(new ComboBox<>("國家", "台灣", "日本"));
        MultiSelectComboBox<String> codes = Localised.of(new MultiSelectComboBox<>("IAF 代碼", "12 化學品", "17 基本金屬"));
        codes.select("12 化學品");
        DatePicker start = problems.field("start", Localised.of(new DatePicker("開始", TODAY)));
        IntegerField employees = Localised.of(new IntegerField("員工人數"));
        EmailField email = Localised.of(new EmailField("電子郵件"));
        TextArea statement = Localised.of(new TextArea("陳述"));
        Button save = new Button("儲存", click -> Toasts.done("已儲存。"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button no = new Button("取消", click -> Toasts.refused("不可：陳無 IAF 12。"));
        Button remove = new Button("刪除");
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        Div actions = row(save, no, remove);
        Upload upload = Localised.of(new Upload(UploadHandler.inMemory((meta, data) -> {})));
        Div form = new Div(problems, name, country, codes, start, employees, email, statement, upload, actions);
        form.addClassName("form");
        problems.show(List.of(Problem.rule("A-43", null, "problem.unseen"), Problem.invalid("name", "problem.unseen")));
        TabSheet tabs = new TabSheet();
        tabs.add("資料", form);
        tabs.add("稽核", new EmptyState(Sign.CALENDAR_DAYS, "還沒有稽核", "先建立驗證，再規劃第一階段稽核。", new Button("建立驗證")));
        return new Panel("客戶資料", tabs);
    }
}
