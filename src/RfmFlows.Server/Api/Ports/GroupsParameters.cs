using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Api;

/// <summary>The query parameters that group the rows of a port.</summary>
internal sealed record GroupsParameters
{
    private const int MostX = 1000;
    private const int MostY = 100;

    [FromQuery(Name = "x")]
    [Description("Column to group by.")]
    public required string X { get; init; }

    [FromQuery(Name = "xStep")]
    [Description("What its values are rounded to: exact (default), bins for numbers; hour, day, week, month, quarter, year for dates and times.")]
    public string? XStep { get; init; }

    [FromQuery(Name = "y")]
    [Description("Second column to group by.")]
    public string? Y { get; init; }

    [FromQuery(Name = "yStep")]
    [Description("What its values are rounded to, as xStep.")]
    public string? YStep { get; init; }

    [FromQuery(Name = "function")]
    [Description("What is told of each group: count (default), distinct, sum, mean, min, max.")]
    public string? Function { get; init; }

    [FromQuery(Name = "of")]
    [Description("The column that is told of; none to count rows.")]
    public string? Of { get; init; }

    [FromQuery(Name = "byValue")]
    [Description("Whether groups are ordered by what is told of them, instead of by x.")]
    public bool? ByValue { get; init; }

    [FromQuery(Name = "descending")]
    [Description("Whether that order goes downward.")]
    public bool? Descending { get; init; }

    [FromQuery(Name = "mostX")]
    [Description("Most values of x, 1 to 1000; the first ones stay. 100 by default.")]
    public int? LimitX { get; init; }

    [FromQuery(Name = "mostY")]
    [Description("Most values of y, 1 to 100; those with most rows stay. 20 by default.")]
    public int? LimitY { get; init; }

    /// <exception cref="FlowException">RF6206, RF6215: what does not fit the columns, all at once.</exception>
    public GroupsWanted Read(Columns columns)
    {
        var remarks = new List<Remark>();
        var x = Key(X, XStep, "x", columns, remarks);
        var y = Y is null ? null : Key(Y, YStep, "y", columns, remarks);
        var measure = new GroupMeasure(QueryWord.Read("function", Function, GroupFunction.Count, remarks), Of is null ? null : Find(Of, columns, remarks));
        if (remarks.Count == 0 && !measure.IsPossible)
        {
            remarks.Add(ApiRemarks.BadQuery("function", $"{Function}", ($"it cannot be applied to '{Of}'", $"не применяется к столбцу «{Of}»")));
        }
        Check("mostX", LimitX, MostX, remarks);
        Check("mostY", LimitY, MostY, remarks);
        return remarks.Count > 0
            ? throw new FlowException(remarks)
            : new GroupsWanted(x!, y, measure, ByValue ?? false, Descending ?? false, LimitX ?? 100, LimitY ?? 20);
    }

    private static GroupKey? Key(string name, string? step, string parameter, Columns columns, List<Remark> remarks)
    {
        var rounded = QueryWord.Read($"{parameter}Step", step, GroupStep.Exact, remarks);
        if (Find(name, columns, remarks) is not { } column)
        {
            return null;
        }
        var key = new GroupKey(column, rounded);
        if (!key.IsPossible)
        {
            remarks.Add(ApiRemarks.BadQuery($"{parameter}Step", $"{step}", ($"the values of '{name}' cannot be rounded so", $"значения столбца «{name}» так не округляются")));
        }
        return key;
    }

    private static Column? Find(string name, Columns columns, List<Remark> remarks)
    {
        var column = columns.Find(name);
        if (column is null)
        {
            remarks.Add(ApiRemarks.NoColumn(name, [.. columns.Select(c => c.Name)]));
        }
        return column;
    }

    private static void Check(string name, int? value, int most, List<Remark> remarks)
    {
        if (value is < 1 || value > most)
        {
            remarks.Add(ApiRemarks.BadQuery(name, $"{value}", ($"1 to {most}", $"от 1 до {most}")));
        }
    }
}
