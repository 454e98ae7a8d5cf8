using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Segments;

/// <summary>Keeps the customers of chosen segments.</summary>
public sealed class FilterSegmentNode : NodeType
{
    private const string Input = "input";
    private const string CanonicalColumn = "segment";

    private static readonly ChoicesSetting Chosen = new("segments", ("Segments", "Сегменты"), [.. KnownSegments.Choices])
    {
        Required = true, AllowOther = true,
        Help = ("Those of the built-in maps are offered; ids of your own maps can be typed in.",
            "Предлагаются сегменты встроенных карт; идентификаторы своих карт можно вписать."),
    };
    private static readonly ChoiceSetting Mode = new("mode", ("Customers of these segments", "Клиентов этих сегментов"),
        new Choice("keep", ("Keep", "Оставить")), new Choice("exclude", ("Leave out", "Исключить")));
    private static readonly ColumnSetting SegmentColumn = new("column", Input, ("Column", "Столбец"))
    {
        Allowed = [ColumnKind.Text], Help = ("By default the column 'segment'.", "По умолчанию столбец «segment»."),
    };

    public override NodeDescription Description { get; } = new("segments.filter", 1, PaletteGroup.Segments)
    {
        Title = ("Filter segment", "Фильтр по сегменту"),
        Purpose = ("Keeps the customers of one or more segments.", "Оставляет клиентов одного или нескольких сегментов."),
        Help = (
            """
            Segments are told apart by their id (`cant-lose-them`), not by their title, so the node works whatever language the titles are in.

            Rows without a segment belong to none: they are never kept by *Keep* and always kept by *Leave out*. Everything that is not kept is at *Rest*.
            """,
            """
            Сегменты различаются по идентификатору (`cant-lose-them`), а не по названию, поэтому узел работает при любом языке названий.

            Строки без сегмента не относятся ни к одному: «Оставить» их не пропускает, «Исключить» пропускает всегда. Всё, что не осталось, — на выходе «Остальные».
            """),
        Icon = "users-group",
        SearchWords = ["segment", "filter", "can't lose", "at risk", "сегмент", "фильтр", "нельзя потерять", "отобрать клиентов"],
        Inputs = [Port.Table(Input, ("Customers", "Клиенты"))],
        Outputs = [Port.Table("output", ("Segment", "Сегмент")), Port.Table("rest", ("Rest", "Остальные"))],
        Settings = [Chosen, Mode, SegmentColumn],
        Narrows = true,
    };

    public override Task BuildAsync(BuildContext build)
    {
        var column = build.Sql.Quote(Column(build.Settings, build.Input(Input).Columns)!.Name);
        var condition = $"coalesce({column} IN ({string.Join(", ", build.Get(Chosen).Select(build.Sql.Literal))}), FALSE)";
        var (kept, rest) = build.Get(Mode) == "keep" ? ("", "NOT ") : ("NOT ", "");
        build.Output("output", $"SELECT * FROM {build.From(Input)} WHERE {kept}{condition}", build.Input(Input).Order, build.Input(Input).MostRows);
        build.Output("rest", $"SELECT * FROM {build.From(Input)} WHERE {rest}{condition}", build.Input(Input).Order, build.Input(Input).MostRows);
        return Task.CompletedTask;
    }

    protected override void Check(CheckContext check)
    {
        foreach (var (id, i) in check.Get(Chosen).Select((id, i) => (id, i)).Where(s => KnownSegments.Choices.All(c => c.Value != s.id)))
        {
            check.Add(SegmentRemarks.UnknownSegment(id, KnownSegments.Choices).At($"{Chosen.Name}[{i}]"));
        }
        if (check.Input(Input) is not { } columns)
        {
            return;
        }
        if (Column(check.Settings, columns) is null && !check.Settings.Has(SegmentColumn))
        {
            check.Add(SegmentRemarks.NoSegmentColumn().At(SegmentColumn.Name));
        }
        check.Output("output", columns);
        check.Output("rest", columns);
    }

    private static Column? Column(SettingValues settings, Columns columns) =>
        columns.Find(settings.Has(SegmentColumn) ? settings.Get(SegmentColumn) : CanonicalColumn) is { Type.Kind: ColumnKind.Text } column ? column : null;
}
