using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Rows;

/// <summary>Keeps one row of each key.</summary>
public sealed class DeduplicateNode : NodeType
{
    private const string Input = "input";

    private static readonly ColumnsSetting Keys = new("keys", Input, ("Key columns", "Ключевые столбцы"))
    {
        Help = ("Rows that are equal in these columns are duplicates. Left empty, rows must be equal in all columns.",
            "Строки, равные по этим столбцам, — повторы. Если не выбраны, строки должны совпадать полностью."),
    };
    private static readonly ChoiceSetting Keep = new("keep", ("Keep", "Оставить"),
        new Choice("first", ("The first row", "Первую строку")), new Choice("last", ("The last row", "Последнюю строку")));
    private static readonly SortKeysSetting By = new("by", Input, ("In the order of", "В порядке"),
        ("Left empty, the order of the table counts. Rows that are equal in it are told apart by all other columns.",
            "Если не задан, действует порядок таблицы. Строки, равные в нём, различаются по всем остальным столбцам."));
    private static readonly ChoiceSetting MissingKeys = new("missingKeys", ("Rows with a missing key", "Строки с пропуском в ключе"),
        new Choice("keep", ("Are all kept", "Остаются все")), new Choice("equal", ("Are equal to each other", "Считаются равными друг другу")));

    public override NodeDescription Description { get; } = new("rows.deduplicate", 1, PaletteGroup.Rows)
    {
        Title = ("Deduplicate", "Удаление повторов"),
        Purpose = ("Keeps one row of each key and puts the others aside.", "Оставляет по одной строке на ключ, остальные откладывает."),
        Help = (
            """
            Which row is kept never depends on the order in which a file was read: first the columns of *In the order of* decide, then all other columns.

            Rows with a missing value there come last, so *first* and *last* both prefer rows that have one. Example: key `phone`, keep *last* in the order of `updated`.
            """,
            """
            Какая строка останется, не зависит от порядка чтения файла: сначала решают столбцы поля «В порядке», затем все остальные столбцы.

            Строки с пропуском в них идут последними, поэтому и «первая», и «последняя» — это строка со значением, если такая есть. Пример: ключ `phone`, оставить последнюю в порядке `updated`.
            """),
        Icon = "copy-off",
        SearchWords = ["duplicates", "distinct", "unique", "dedupe", "повторы", "дубли", "дубликаты", "уникальные"],
        Inputs = [Port.Table(Input, ("Table", "Таблица"))],
        Outputs =
        [
            Port.Table("unique", ("Unique", "Без повторов")) with { Help = ("One row of each key.", "По одной строке на ключ.") },
            Port.Table("duplicates", ("Duplicates", "Повторы")) with { Help = ("The rows that were put aside.", "Отложенные строки.") },
        ],
        Settings = [Keys, Keep, By.Setting, MissingKeys],
    };

    public override Task BuildAsync(BuildContext build)
    {
        var input = build.Input(Input);
        var sql = build.Sql;
        var keys = build.Get(Keys);
        var keyColumns = keys.Count > 0 ? [.. keys.Select(k => input.Columns[k])] : input.Columns.AsEnumerable();
        var number = $"row_number() OVER (PARTITION BY {sql.List(keyColumns)} {sql.TotalOrder([.. Order(build, input)], input.Columns)})";
        if (keys.Count > 0 && build.Get(MissingKeys) == "keep")
        {
            number = $"CASE WHEN {string.Join(" OR ", keyColumns.Select(c => $"{sql.Quote(c.Name)} IS NULL"))} THEN 1 ELSE {number} END";
        }
        var position = sql.Quote(input.Columns.FreeName("position"));
        var numbered = $"SELECT {sql.List(input.Columns)} FROM (SELECT *, {number} AS {position} FROM {build.From(Input)}) AS numbered WHERE {position}";
        build.Output("unique", $"{numbered} = 1", input.Order);
        build.Output("duplicates", $"{numbered} > 1", input.Order);
        return Task.CompletedTask;
    }

    protected override void Check(CheckContext check)
    {
        if (check.Input(Input) is { } columns)
        {
            check.Output("unique", columns);
            check.Output("duplicates", columns);
        }
    }

    private static IEnumerable<SortKey> Order(BuildContext build, Relation input)
    {
        var order = By.Read(build.Settings, input.Columns) is { Count: > 0 } own ? own : input.Order;
        var isLast = build.Get(Keep) == "last";
        return order.Select(k => k with { Descending = k.Descending != isLast });
    }
}
