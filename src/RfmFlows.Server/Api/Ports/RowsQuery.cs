using System.Text.Json;
using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Store;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Api;

/// <summary>Which rows and columns of a port are wanted, checked against its columns and written as SQL.</summary>
internal sealed class RowsQuery
{
    private const string Address = "address";

    private readonly string _where;

    private RowsQuery(Columns columns, IReadOnlyList<SortKey> order, string where)
    {
        Columns = columns;
        Order = order;
        _where = where;
    }

    /// <summary>The wanted columns in the wanted order.</summary>
    public Columns Columns { get; }

    public IReadOnlyList<SortKey> Order { get; }

    public bool IsFiltered => _where.Length > 0;

    /// <exception cref="FlowException">RF6206 and RF6215 for everything that does not fit the port.</exception>
    public static RowsQuery Read(RowsParameters wanted, PortRows port, DateOnly asOf, Dialect sql)
    {
        var remarks = new List<Remark>();
        var columns = ReadColumns(wanted.Columns, port.Columns, remarks);
        var order = ReadSort(wanted.Sort, port, remarks);
        var conditions = new List<string>();
        if (wanted.Filter is { Length: > 0 } filter)
        {
            conditions.Add(ReadFilter(filter, port.Columns, asOf, sql, remarks));
        }
        if (wanted.Search is { Length: > 0 } search)
        {
            conditions.Add(Search(search, port.Columns, sql));
        }
        return remarks.Count > 0
            ? throw new FlowException(remarks)
            : new RowsQuery(columns, order, conditions.Count == 0 ? "" : $" WHERE {string.Join(" AND ", conditions)}");
    }

    /// <summary>The wanted rows in an order that never depends on threads.</summary>
    public string Select(TableName table, Columns all, Dialect sql) =>
        $"SELECT {sql.List(Columns)} FROM {sql.Quote(table)}{_where} {sql.TotalOrder(Order, all)}";

    /// <summary>What to put after FROM to look at the wanted rows in no order.</summary>
    public string From(TableName table, Dialect sql) => IsFiltered ? $"(SELECT * FROM {sql.Quote(table)}{_where}) AS wanted" : sql.Quote(table);

    /// <summary>The same for a look, which may show rows in the order in which they were written: the SELECT of a stretch of an unfiltered, unsorted table.</summary>
    public string Stretch(TableName table, string number, PageRequest page, Dialect sql) =>
        $"SELECT {sql.List(Columns)} FROM {sql.Quote(table)} WHERE {Between(number, page)} ORDER BY {number}";

    /// <summary>The first rows in the wanted order; equal ones as they were written.</summary>
    public string First(TableName table, Columns all, string number, PageRequest page, Dialect sql) =>
        $"SELECT {sql.List(Columns)} FROM {sql.Quote(table)}{_where} {Ordering(all, number, sql)} LIMIT {page.Limit} OFFSET {page.Offset}";

    /// <summary>The numbers of all wanted rows, in the wanted order.</summary>
    public string Numbers(TableName table, Columns all, string number, Dialect sql) =>
        $"SELECT {number} AS {Address} FROM {sql.Quote(table)}{_where} {Ordering(all, number, sql)}";

    /// <summary>The same without an order but that in which they were written.</summary>
    public string Numbers(TableName table, string number, Dialect sql) => $"SELECT {number} AS {Address} FROM {sql.Quote(table)}{_where} ORDER BY {number}";

    /// <summary>A stretch of the rows whose numbers stand in a table, in the order of that table.</summary>
    public string ByNumbers(TableName table, TableName numbers, string number, PageRequest page, Dialect sql) =>
        $"SELECT {sql.List(Columns, "t")} FROM {sql.Quote(table)} AS t JOIN (SELECT {number} AS place, {Address} FROM {sql.Quote(numbers)} WHERE {Between(number, page)}) AS n ON t.{number} = n.{Address} ORDER BY n.place";

    /// <summary>All wanted rows with all columns, in any order.</summary>
    public string All(TableName table, Dialect sql) => $"SELECT * FROM {sql.Quote(table)}{_where}";

    public string Count(TableName table, Dialect sql) => $"SELECT count(*) FROM {sql.Quote(table)}{_where}";

    private string Ordering(Columns all, string number, Dialect sql) => Order.Count == 0 ? $"ORDER BY {number}" : $"{sql.OrderBy(Order, all)}, {number}";

    private static string Between(string number, PageRequest page) => $"{number} BETWEEN {page.Offset} AND {page.Offset + page.Limit - 1L}";

    private static Columns ReadColumns(string[]? wanted, Columns all, List<Remark> remarks) => wanted is null or []
        ? all
        : new Columns(wanted.Distinct(StringComparer.OrdinalIgnoreCase).Select(n => Find(n, all, remarks)).OfType<Column>());

    private static IReadOnlyList<SortKey> ReadSort(string[]? wanted, PortRows port, List<Remark> remarks) => wanted is null or []
        ? port.Order
        : [.. wanted.Select(text => ReadKey(text, port.Columns, remarks)).OfType<SortKey>()];

    // A column may itself begin with a dash; then it is found as it stands.
    private static SortKey? ReadKey(string text, Columns columns, List<Remark> remarks)
    {
        var descending = text.StartsWith('-') && !columns.Has(text);
        return Find(descending ? text[1..] : text, columns, remarks) is { } column ? new SortKey(column.Name, descending) : null;
    }

    private static string ReadFilter(string text, Columns columns, DateOnly asOf, Dialect sql, List<Remark> remarks)
    {
        try
        {
            var json = JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { MaxDepth = 128 });
            var group = json is null ? null : ConditionGroup.Read(json, columns, remarks, "filter");
            return group is not null && remarks.Count == 0 ? group.ToSql(sql, columns, asOf) : "TRUE";
        }
        catch (JsonException)
        {
            remarks.Add(ApiRemarks.BadQuery("filter", text, ("not JSON", "это не JSON")));
            return "TRUE";
        }
    }

    private static string Search(string text, Columns columns, Dialect sql)
    {
        var pattern = sql.Literal($"%{text.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_")}%");
        return $"({string.Join(" OR ", columns.Select(c => $"{sql.Cast(sql.Quote(c.Name), ColumnType.Text)} ILIKE {pattern} ESCAPE '\\'"))})";
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
}
