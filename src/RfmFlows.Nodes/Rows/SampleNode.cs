using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Rows;

/// <summary>Takes a part of the rows that looks random and is always the same.</summary>
public sealed class SampleNode : NodeType
{
    private const string Input = "input";
    private const long Buckets = 1L << 31;

    private static readonly ChoiceSetting By = new("by", ("Size of the sample", "Размер выборки"),
        new Choice("share", ("Share", "Доля")), new Choice("number", ("Number", "Количество")));
    private static readonly NumberSetting Share = new("share", ("Share", "Доля"))
    {
        Default = 10, Min = 0, Max = 100, Unit = ("%", "%"), ShownWhen = new ShownWhen(By, "share"),
    };
    private static readonly IntegerSetting Number = new("number", ("Number", "Количество"))
    {
        Default = 1000, ShownWhen = new ShownWhen(By, "number"),
        Help = ("Of rows; of different values where a column is chosen.", "Строк; если выбран столбец — разных значений."),
    };
    private static readonly ColumnSetting Key = new("column", Input, ("Column", "Столбец"))
    {
        Help = ("All rows with the same value go the same way, for example all purchases of a customer. Left empty, the whole row decides.",
            "Все строки с одним значением попадают в одну часть, например все покупки клиента. Если не выбран, решает строка целиком."),
    };
    private static readonly TextSetting Seed = new("seed", ("Seed", "Ключ случайности"))
    {
        Default = "1", MaxLength = 100, Help = ("Another seed takes another sample.", "С другим ключом получится другая выборка."),
    };

    public override NodeDescription Description { get; } = new("rows.sample", 1, PaletteGroup.Rows)
    {
        Title = ("Sample", "Выборка"),
        Purpose = ("Parts off a random sample that is the same each time.", "Отделяет случайную выборку, одинаковую при каждом запуске."),
        Help = (
            """
            Who is taken follows from the value of the column and the seed alone: a customer stays in or out when rows are added, in every scenario with the same seed. So a control group can be taken twice and is the same.

            A *share* is exact only on average, a *number* is exact. A larger share or number always contains the smaller one.
            """,
            """
            Кто попадёт в выборку, зависит только от значения столбца и ключа: при появлении новых строк клиент остаётся на своём месте, в любом сценарии с тем же ключом. Поэтому контрольную группу можно отделить ещё раз, и она будет той же.

            «Доля» точна в среднем, «Количество» — в точности. Большая выборка всегда содержит меньшую.
            """),
        Icon = "percentage",
        SearchWords = ["sample", "random", "control group", "split", "A/B", "выборка", "случайно", "контрольная группа", "разделить"],
        Inputs = [Port.Table(Input, ("Table", "Таблица"))],
        Outputs = [Port.Table("sample", ("Sample", "Выборка")), Port.Table("rest", ("Rest", "Остальные"))],
        Settings = [By, Share, Number, Key, Seed],
        Narrows = true,
    };

    public override Task BuildAsync(BuildContext build)
    {
        var input = build.Input(Input);
        var (select, isTaken) = build.Get(By) == "share" ? ByShare(build, input) : ByNumber(build, input);
        build.Output("sample", $"{select} WHERE {isTaken}", input.Order, input.MostRows);
        build.Output("rest", $"{select} WHERE NOT {isTaken}", input.Order, input.MostRows);
        return Task.CompletedTask;
    }

    protected override void Check(CheckContext check)
    {
        if (check.Input(Input) is { } columns)
        {
            check.Output("sample", columns);
            check.Output("rest", columns);
        }
    }

    private static (string Select, string IsTaken) ByShare(BuildContext build, Relation input)
    {
        var limit = (long)Math.Round(build.Get(Share) / 100 * Buckets, MidpointRounding.AwayFromZero);
        return ($"SELECT * FROM {build.From(Input)}", $"({Bucket(build, input)} < {limit})");
    }

    private static (string Select, string IsTaken) ByNumber(BuildContext build, Relation input)
    {
        var sql = build.Sql;
        var bucket = new Column(input.Columns.FreeName("bucket"), ColumnType.Integer);
        var bucketed = input.Columns.With(bucket);
        var place = sql.Quote(bucketed.FreeName("place"));
        var number = build.Settings.Has(Key)
            ? $"dense_rank() OVER ({sql.OrderBy([new SortKey(bucket.Name), new SortKey(build.Get(Key))], bucketed)})"
            : $"row_number() OVER ({sql.TotalOrder([new SortKey(bucket.Name)], bucketed)})";
        var numbered = $"SELECT *, {number} AS {place} FROM (SELECT *, {Bucket(build, input)} AS {sql.Quote(bucket.Name)} FROM {build.From(Input)}) AS bucketed";
        return ($"SELECT {sql.List(input.Columns)} FROM ({numbered}) AS numbered", $"({place} <= {sql.Literal(build.Get(Number))})");
    }

    private static string Bucket(BuildContext build, Relation input)
    {
        var columns = build.Settings.Has(Key) ? [input.Columns[build.Get(Key)]] : input.Columns.AsEnumerable();
        return build.Sql.Bucket(RowText.Of(columns, build.Sql), build.Get(Seed));
    }
}
