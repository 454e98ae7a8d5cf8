using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Rows;

/// <summary>Puts the rows into an order.</summary>
public sealed class SortNode : NodeType
{
    private const string Input = "input";

    private static readonly SortKeysSetting By = new("by", Input, ("Sort by", "Сортировать по"));

    public override NodeDescription Description { get; } = new("rows.sort", 1, PaletteGroup.Rows)
    {
        Title = ("Sort", "Сортировка"),
        Purpose = ("Puts the rows into an order by one or more columns.", "Упорядочивает строки по одному или нескольким столбцам."),
        Help = (
            """
            The order is kept by the nodes below that keep rows apart (filter, limit, select columns, left side of a join), in exports and in the preview. *Limit* below takes the first rows of it.

            Missing values come last in either direction. Texts are ordered by code point. Rows that are equal in the chosen columns keep the order they had before, else they are ordered by all other columns.
            """,
            """
            Порядок сохраняют узлы ниже, которые не смешивают строки (фильтр, первые строки, выбор столбцов, левая сторона соединения), выгрузка и просмотр. Узел «Первые строки» берёт их в этом порядке.

            Пропуски идут последними при любом направлении. Тексты упорядочены по кодам символов. Строки, равные по выбранным столбцам, остаются в прежнем порядке, а без него упорядочиваются по всем остальным столбцам.
            """),
        Icon = "arrows-sort",
        SearchWords = ["sort", "order by", "ascending", "descending", "сортировка", "упорядочить", "по возрастанию", "по убыванию"],
        Inputs = [Port.Table(Input, ("Table", "Таблица"))],
        Outputs = [Port.Table("output", ("Sorted", "Упорядоченная таблица"))],
        Settings = [By.Setting],
    };

    public override Task BuildAsync(BuildContext build)
    {
        var input = build.Input(Input);
        var keys = By.Read(build.Settings, input.Columns);
        var before = input.Order.Where(o => !keys.Any(k => k.Column.Equals(o.Column, StringComparison.OrdinalIgnoreCase)));
        build.Output("output", $"SELECT * FROM {build.From(Input)}", [.. keys, .. before]);
        return Task.CompletedTask;
    }

    protected override void Check(CheckContext check)
    {
        if (check.Get(By.Setting).Count == 0)
        {
            check.Add(RowRemarks.NothingToSortBy().At(By.Setting.Name));
        }
        if (check.Input(Input) is { } columns)
        {
            check.Output("output", columns);
        }
    }
}
