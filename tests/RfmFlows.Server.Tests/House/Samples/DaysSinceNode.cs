using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.ColumnNodes;

/// <summary>Adds the age of a date in days.</summary>
public sealed class DaysSinceNode : NodeType
{
    private const string Input = "input";

    private static readonly ColumnSetting Date = new("date", Input, ("Date", "Дата"))
    {
        Required = true, Allowed = [ColumnKind.Date, ColumnKind.DateTime],
    };
    private static readonly TextSetting Name = new("name", ("New column", "Новый столбец")) { Default = "days", MaxLength = 60 };

    public override NodeDescription Description { get; } = new("columns.days-since", 1, PaletteGroup.Columns)
    {
        Title = ("Days since", "Дней с даты"),
        Purpose = ("Adds a column with the days from a date to the day of the run.", "Добавляет столбец с числом дней от даты до дня расчёта."),
        Help = ("Later dates give negative numbers, missing dates give missing values.", "Для более поздних дат число отрицательное, для пустых — пустое."),
        Icon = "calendar",
        SearchWords = ["age", "recency", "days", "давность", "возраст", "дней"],
        Inputs = [Port.Table(Input, ("Table", "Таблица"))],
        Outputs = [Port.Table("output", ("Table with days", "Таблица с днями"))],
        Settings = [Date, Name],
        UsesAsOf = true,
    };

    public override Task BuildAsync(BuildContext build)
    {
        var sql = build.Sql;
        var days = sql.DaysBetween(sql.Quote(build.Get(Date)), sql.Literal(build.AsOf));
        build.Output("output", $"SELECT *, {days} AS {sql.Quote(build.Get(Name))} FROM {build.From(Input)}", build.Input(Input).Order);
        return Task.CompletedTask;
    }

    protected override void Check(CheckContext check)
    {
        if (check.Input(Input) is not { } columns)
        {
            return;
        }
        if (columns.Has(check.Get(Name)))
        {
            check.Add(NameTaken(check.Get(Name)).At(Name.Name));
            return;
        }
        check.Output("output", columns.With(new Column(check.Get(Name), ColumnType.Integer)));
    }

    private static Remark NameTaken(string name) => Remark.Error("RF4299",
        ($"The table already has a column '{name}'.", $"В таблице уже есть столбец «{name}»."),
        ("Choose another name.", "Выберите другое имя."));
}
