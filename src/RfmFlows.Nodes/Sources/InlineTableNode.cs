using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Nodes.Sources.Inline;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Sources;

/// <summary>A small table that is typed by hand.</summary>
public sealed class InlineTableNode : NodeType
{
    private static readonly TextSetting ColumnName = new("name", ("Name", "Имя")) { Required = true, MaxLength = 200 };

    private static readonly ChoiceSetting ColumnTypeChoice = new("type", ("Type", "Тип"), TypeChoices.All);

    private static readonly ListSetting ColumnList = new("columns", ("Columns", "Столбцы"), ColumnName, ColumnTypeChoice) { Required = true, MaxCount = 100 };

    private static readonly RowsSetting Rows = new("rows", ColumnList, ("Rows", "Строки"));

    public override NodeDescription Description { get; } = new("sources.inline", 1, PaletteGroup.Sources)
    {
        Title = ("Inline table", "Таблица вручную"),
        Purpose = ("A small table typed by hand: message variants, a list of test recipients, a lookup.", "Небольшая таблица, набранная вручную: варианты сообщений, тестовые получатели, справочник."),
        Help = (
            """
            Name the columns and choose their types, then fill the rows. A row has one value for each column; null is a missing value. Dates are written
            2026-10-31, moments 2026-10-31 12:30:00, numbers with a point. Values may take parameters: `${name}`.

            **Output** *Table*: the rows.
            """,
            """
            Назовите столбцы и выберите типы, затем заполните строки. В строке по одному значению на столбец; null — пропущенное значение. Даты
            записываются как 2026-10-31, моменты — 2026-10-31 12:30:00, дробные числа — через точку. Значения могут брать параметры: `${имя}`.

            **Выход** *Таблица*: строки.
            """),
        Icon = "table-plus",
        SearchWords = ["constant", "manual", "values", "lookup", "enter", "variants", "вручную", "справочник", "константы", "значения", "варианты", "ввести"],
        Outputs = [Port.Table("table", ("Table", "Таблица"))],
        Settings = [ColumnList, Rows],
    };

    public override Task BuildAsync(BuildContext build)
    {
        var sql = build.Sql;
        var columns = build.OutputColumns("table");
        var rows = build.Get(Rows).Select(row => $"({string.Join(", ", columns.Select((c, i) => InlineCell.Literal(InlineCell.TryRead(row[i], c.Type, out var value) ? value : null, sql)))})").ToList();
        var names = columns.Select((_, i) => $"c{i}").ToList();
        var select = string.Join(", ", columns.Select((c, i) => $"{sql.Cast(names[i], c.Type)} AS {sql.Quote(c.Name)}"));
        var from = rows.Count > 0 ? $"(VALUES {string.Join(", ", rows)})" : $"(SELECT {string.Join(", ", names.Select(_ => "NULL"))} WHERE FALSE)";
        build.Output("table", $"SELECT {select} FROM {from} AS v({string.Join(", ", names)})");
        return Task.CompletedTask;
    }

    protected override void Check(CheckContext check)
    {
        var columns = new List<Column>();
        foreach (var (entry, i) in check.Get(ColumnList).Select((e, i) => (e, i)))
        {
            var name = entry.Get(ColumnName);
            if (columns.Any(c => string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase)))
            {
                check.Add(InlineRemarks.NameTwice(name).At($"columns[{i}].name"));
                return;
            }
            columns.Add(new Column(name, ColumnType.TryParse(entry.Get(ColumnTypeChoice), out var type) ? type : ColumnType.Text));
        }
        if (columns.Count == 0 || check.Remarks.Any(r => r.Severity == Severity.Error))
        {
            return;
        }
        CheckRows(check, columns);
        check.Output("table", new Columns(columns));
    }

    private static void CheckRows(CheckContext check, List<Column> columns)
    {
        var rows = check.Get(Rows);
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Count != columns.Count)
            {
                check.Add(InlineRemarks.WrongLength(rows[i].Count, columns.Count).At($"rows[{i}]"));
                continue;
            }
            for (var j = 0; j < columns.Count; j++)
            {
                if (!InlineCell.TryRead(rows[i][j], columns[j].Type, out _))
                {
                    check.Add(InlineRemarks.WrongValue(Short(rows[i][j]!), columns[j]).At($"rows[{i}][{j}]"));
                }
            }
        }
    }

    private static string Short(JsonValue value)
    {
        var text = value.ToString();
        return text.Length <= 40 ? text : text[..40] + "…";
    }
}
