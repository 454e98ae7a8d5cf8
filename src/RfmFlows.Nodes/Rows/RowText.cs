using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Rows;

/// <summary>Values as one text that differs whenever they do, on every engine the same.</summary>
internal static class RowText
{
    /// <summary>One column as it is written; several with their lengths between them. A missing value differs from an empty text.</summary>
    public static string Of(IEnumerable<Column> columns, Dialect sql)
    {
        var texts = columns.Select(c => sql.ToText(sql.Quote(c.Name), c.Type)).ToList();
        return texts is [var only]
            ? $"coalesce({only}, '')"
            : $"({string.Join(" || ", texts.Select(t => $"coalesce({sql.ToText($"length({t})", ColumnType.Integer)} || ':' || {t}, '-')"))})";
    }
}
