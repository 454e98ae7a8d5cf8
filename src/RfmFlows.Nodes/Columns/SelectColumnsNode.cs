using RfmFlows.Engine;
using RfmFlows.Nodes.Rows;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.ColumnNodes;

/// <summary>Chooses, renames, reorders and converts columns.</summary>
public sealed class SelectColumnsNode : NodeType
{
    private const string Input = "input";

    internal static readonly ColumnSetting Source = new("column", Input, ("Column", "Столбец")) { Required = true, MayBeLost = true };
    internal static readonly TextSetting Name = new("name", ("New name", "Новое имя"))
    {
        MaxLength = 200, Help = ("Left empty, the name stays.", "Если не задано, имя не меняется."),
    };
    internal static readonly ChoiceSetting Type = new("type", ("Type", "Тип"),
    [
        new Choice("", ("As it is", "Как есть")), new Choice("text", ("Text", "Текст")), new Choice("integer", ("Integer", "Целое")),
        new Choice("decimal(2)", ("Decimal, 2 digits (money)", "Десятичное, 2 знака (деньги)")), new Choice("decimal(4)", ("Decimal, 4 digits", "Десятичное, 4 знака")),
        new Choice("decimal(6)", ("Decimal, 6 digits", "Десятичное, 6 знаков")), new Choice("real", ("Real", "Вещественное")),
        new Choice("boolean", ("True/false", "Да/нет")), new Choice("date", ("Date", "Дата")), new Choice("datetime", ("Date and time", "Дата и время")),
    ]);
    internal static readonly ListSetting Chosen = new("columns", ("Columns", "Столбцы"), Source, Name, Type)
    {
        MapsColumns = true,
        Help = ("In the order of the output. Left empty, all columns pass.", "В порядке выходных столбцов. Если не заданы, проходят все."),
    };
    internal static readonly BooleanSetting KeepUnlisted = new("keepUnlisted", ("Keep columns that are not listed", "Оставлять неперечисленные столбцы"))
    {
        Help = ("They come behind the listed ones, and so do columns that appear above later.", "Они идут после перечисленных, как и столбцы, которые появятся на входе позже."),
    };

    public override NodeDescription Description { get; } = new("columns.select", 1, PaletteGroup.Columns)
    {
        Title = ("Select columns", "Выбор столбцов"),
        Purpose = ("Chooses, renames, reorders and converts columns.", "Выбирает, переименовывает, переставляет и преобразует столбцы."),
        Help = (
            """
            Columns are found by name, whatever the case. An entry whose column has vanished above is kept: it is told as a warning, and the column is taken again when it comes back.

            **Converting.** A value that does not fit the new type becomes missing; the run says how many did. Texts are read with a point as the decimal separator and ISO dates; numbers are rounded half away from zero.
            """,
            """
            Столбцы находятся по имени без учёта регистра. Запись, столбец которой исчез выше, сохраняется: о ней предупредит замечание, а когда столбец вернётся, он снова будет взят.

            **Преобразование.** Значение, которое не подходит новому типу, становится пропуском; запуск сообщит, сколько таких. Тексты читаются с точкой как разделителем и датами ISO; числа округляются половиной от нуля.
            """),
        Icon = "columns",
        SearchWords = ["select", "rename", "reorder", "convert", "type", "drop column", "выбор", "переименовать", "столбцы", "тип", "преобразовать", "удалить столбец"],
        Inputs = [Port.Table(Input, ("Table", "Таблица"))],
        Outputs = [Port.Table("output", ("Table", "Таблица"))],
        Settings = [Chosen, KeepUnlisted],
    };

    public override async Task BuildAsync(BuildContext build)
    {
        var mapping = ColumnMapping.Of(build.Settings, build.Input(Input).Columns);
        await TellOfLossesAsync(build, [.. mapping.Where(m => m.CanLose)]);
        var list = mapping.Select(m => $"{m.Sql(build.Sql, build.AsOf)} AS {build.Sql.Quote(m.Name)}");
        var order = RowOrder.Kept(build.Input(Input).Order,
            key => mapping.FirstOrDefault(m => m.Source.Name.Equals(key, StringComparison.OrdinalIgnoreCase) && m.IsAsItWas)?.Name);
        build.Output("output", $"SELECT {string.Join(", ", list)} FROM {build.From(Input)}", order);
    }

    protected override void Check(CheckContext check)
    {
        if (check.Input(Input) is not { } columns)
        {
            return;
        }
        foreach (var (entry, i) in check.Get(Chosen).Select((e, i) => (e, i)).Where(e => e.e.Has(Source) && !columns.Has(e.e.Get(Source))))
        {
            check.Add(ColumnRemarks.LostColumn(entry.Get(Source), columns).At($"{Chosen.Name}[{i}].{Source.Name}"));
        }
        var mapping = ColumnMapping.Of(check.Settings, columns);
        if (mapping.Count == 0)
        {
            check.Add(ColumnRemarks.NothingLeft().At(Chosen.Name));
        }
        var twice = mapping.GroupBy(m => m.Name, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).ToList();
        twice.ForEach(g => check.Add(ColumnRemarks.NameTwice(g.Key).At(Chosen.Name)));
        if (mapping.Count > 0 && twice.Count == 0)
        {
            check.Output("output", new Columns(mapping.Select(m => new Column(m.Name, m.Type))));
        }
    }

    private static async Task TellOfLossesAsync(BuildContext build, ColumnMapping[] risky)
    {
        if (risky.Length == 0)
        {
            return;
        }
        var counts = risky.Select(m => $"count({build.Sql.Quote(m.Source.Name)}) - count({m.Sql(build.Sql, build.AsOf)})");
        await using var reader = await build.Session.ReadAsync($"SELECT {string.Join(", ", counts)} FROM {build.From(Input)}", build.Cancellation);
        await reader.ReadAsync(build.Cancellation);
        for (var i = 0; i < risky.Length; i++)
        {
            if (reader.GetInt64(i) is > 0 and var lost)
            {
                build.Add(ColumnRemarks.NotConverted(risky[i].Source.Name, risky[i].Type, lost).At(Chosen.Name));
            }
        }
    }
}
