using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Segments.Building;

/// <summary>Which columns of which table the conditions need.</summary>
/// <param name="Taken">For each table, the columns that are taken from it.</param>
/// <param name="Doubtful">Names that several tables have; the first of them counts.</param>
internal sealed record BuildPlan(Column Customer, IReadOnlyList<Columns> Taken, IReadOnlyList<string> Doubtful)
{
    /// <summary>The customer, then what the conditions name, in the order in which they name it.</summary>
    public required Columns Columns { get; init; }

    public static BuildPlan Of(IReadOnlyList<Columns> tables, ConditionGroup conditions, Column customer)
    {
        var named = conditions.Columns.Where(n => !n.Equals(customer.Name, StringComparison.OrdinalIgnoreCase)).ToList();
        var owners = named.Select(n => (Name: n, Tables: tables.Where(t => t.Has(n)).ToList())).Where(o => o.Tables.Count > 0).ToList();
        var taken = tables.Select(t => new Columns(owners.Where(o => ReferenceEquals(o.Tables[0], t)).Select(o => t[o.Name]))).ToList();
        return new BuildPlan(customer, taken, [.. owners.Where(o => o.Tables.Distinct().Count() > 1).Select(o => o.Name)])
        {
            Columns = new Columns(owners.Select(o => o.Tables[0][o.Name]).Prepend(customer)),
        };
    }

    /// <summary>Every customer of any table with the columns taken. Who is missing from a table has no to its questions of yes and no, and nothing else of it.</summary>
    /// <param name="sources">A SELECT for each table: one row a customer.</param>
    public string Select(IReadOnlyList<string> sources, Dialect sql)
    {
        var name = sql.Quote(Customer.Name);
        var everyone = string.Join(" UNION ", sources.Select(s => $"SELECT {name} FROM ({s}) AS s"));
        var values = Columns.Skip(1).Select(c => Value(c, Taken.ToList().FindIndex(t => t.Has(c.Name)), name, sql));
        var joins = sources.Index().Where(s => Taken[s.Index].Count > 0).Select(s => $" LEFT JOIN ({s.Item}) AS t{s.Index} ON t{s.Index}.{name} = everyone.{name}");
        return $"SELECT {string.Join(", ", values.Prepend($"everyone.{name}"))} FROM ({everyone}) AS everyone{string.Concat(joins)}";
    }

    private static string Value(Column column, int table, string customer, Dialect sql)
    {
        var value = $"t{table}.{sql.Quote(column.Name)}";
        return column.Type.Kind == ColumnKind.Boolean ? $"CASE WHEN t{table}.{customer} IS NULL THEN FALSE ELSE {value} END AS {sql.Quote(column.Name)}" : value;
    }
}
