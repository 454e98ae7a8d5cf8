using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Rows;

/// <summary>Puts the rows of several tables under each other.</summary>
public sealed class UnionNode : NodeType
{
    private const string Tables = "tables";

    internal static readonly ChoiceSetting Take = new("columns", ("Columns", "Столбцы"),
        new Choice("all", ("All; missing where a table has none", "Все; где столбца нет — пропуск")),
        new Choice("common", ("Only those that all tables have", "Только те, что есть во всех таблицах")));
    internal static readonly ChoiceSetting Types = new("types", ("Different types", "Разные типы"),
        new Choice("widen", ("Widen numbers and dates, refuse the rest", "Расширять числа и даты, остальное — ошибка")),
        new Choice("text", ("Make text of what does not fit", "Несовместимое превращать в текст")));
    internal static readonly ColumnSetting Column = new("column", Tables, ("Column", "Столбец")) { Required = true, MayBeLost = true };
    internal static readonly ColumnSetting With = new("with", Tables, ("Goes under", "Под столбец")) { Required = true, MayBeLost = true };
    internal static readonly ListSetting Same = new("same", ("The same under other names", "То же под другими именами"), Column, With)
    {
        Help = ("Columns of like names are put together by themselves; here stand those whose names differ.",
            "Столбцы с одинаковыми именами складываются сами; здесь — те, что называются по-разному."),
    };
    private static readonly TextSetting SourceColumn = new("source", ("Column for the source", "Столбец с источником"))
    {
        MaxLength = 200, Help = ("Left empty, there is none.", "Если не задан, столбца не будет."),
    };
    private static readonly TextSetting SourceName = new("name", ("Name", "Название")) { Required = true, MaxLength = 200 };
    private static readonly ListSetting SourceNames = new("sourceNames", ("Names of the sources", "Названия источников"), SourceName)
    {
        Help = ("In the order of the links; those without a name have their number.", "В порядке связей; у источников без названия — номер."),
    };
    private static readonly BooleanSetting Distinct = new("distinct", ("Only different rows", "Только различные строки"));

    public override NodeDescription Description { get; } = new("rows.union", 1, PaletteGroup.Rows)
    {
        Title = ("Union", "Объединение"),
        Purpose = ("Puts the rows of several tables under each other.", "Складывает строки нескольких таблиц в одну."),
        Help = (
            """
            Columns are matched by name, whatever their case and order; *The same under other names* puts together what is called differently. Integers become decimals or reals where another table has those, dates become date-times.

            With *Column for the source* every row says where it came from.
            """,
            """
            Столбцы сопоставляются по имени без учёта регистра и порядка; «То же под другими именами» складывает и те, что называются по-разному. Целые становятся десятичными или вещественными, если такие есть в другой таблице, даты — датами со временем.

            Если задан «Столбец с источником», каждая строка говорит, откуда она.
            """),
        Icon = "stack-2",
        SearchWords = ["union", "append", "concatenate", "stack", "объединение", "сложить", "добавить строки", "склеить"],
        Inputs = [Port.Table(Tables, ("Tables", "Таблицы")) with { Many = true }],
        Outputs = [Port.Table("output", ("United", "Объединённая таблица"))],
        Settings = [Take, Same, Types, SourceColumn, SourceNames, Distinct],
    };

    public override Task BuildAsync(BuildContext build)
    {
        var columns = build.OutputColumns("output");
        var source = build.Settings.Has(SourceColumn) ? columns[^1] : null;
        var names = build.Get(SourceNames).Select(e => e.Get(SourceName)).ToList();
        var parts = build.Inputs(Tables).Select((table, i) =>
        {
            var values = columns.Select(c => c == source
                ? build.Sql.Literal(names.ElementAtOrDefault(i) ?? build.Sql.Literal(i + 1L))
                : UnionTable.Of(table.Columns, build.Get(Same)).Value(c, build.Sql));
            return $"SELECT {string.Join(", ", columns.Zip(values, (c, v) => $"{v} AS {build.Sql.Quote(c.Name)}"))} FROM {build.Sql.Quote(table.Name)}";
        });
        var united = string.Join(" UNION ALL ", parts);
        build.Output("output", build.Get(Distinct) ? $"SELECT DISTINCT * FROM ({united}) AS united" : united);
        return Task.CompletedTask;
    }

    protected override void Check(CheckContext check)
    {
        var tables = check.Inputs(Tables);
        if (tables.Any(t => t is null) || tables.Count == 0)
        {
            return;
        }
        var columns = UnionColumns.Of(check.Settings, [.. tables.Select(t => t!)], check.Add);
        if (columns is null)
        {
            return;
        }
        if (check.Settings.Has(SourceColumn))
        {
            var name = check.Get(SourceColumn);
            if (columns.Has(name))
            {
                check.Add(RowRemarks.NameTaken(name).At(SourceColumn.Name));
                return;
            }
            columns = columns.With(new Column(name, ColumnType.Text));
        }
        check.Output("output", columns);
    }
}
