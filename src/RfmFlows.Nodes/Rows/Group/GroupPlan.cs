using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Rows.Group;

/// <summary>What a grouping does, as it follows from settings and columns.</summary>
internal sealed record GroupPlan(IReadOnlyList<Column> By, IReadOnlyList<AggregateUse> Figures)
{
    public Columns Output => new(By.Concat(Figures.Select(f => new Column(f.Name, f.Aggregate.Type(f.Column)))));

    public static GroupPlan Of(SettingValues settings, Columns input, Dialect sql)
    {
        var figures = settings.Get(GroupNode.Figures).Select(entry =>
        {
            var aggregate = Aggregate.Find(entry.Get(GroupNode.Function));
            var column = input.Find(entry.Get(GroupNode.Of));
            var name = entry.Has(GroupNode.Name) ? entry.Get(GroupNode.Name) : column is null ? aggregate.Id : $"{aggregate.Id}_{column.Name}";
            return new AggregateUse(aggregate, column, column is null ? null : sql.Quote(column.Name), input.Find(entry.Get(GroupNode.OrderedBy)), name);
        });
        return new GroupPlan([.. settings.Get(GroupNode.By).Select(input.Find).OfType<Column>()], [.. figures]);
    }

    public IEnumerable<Remark> Problems()
    {
        var names = new HashSet<string>(By.Select(c => c.Name), StringComparer.OrdinalIgnoreCase);
        foreach (var (figure, i) in Figures.Select((f, i) => (f, i)))
        {
            var place = $"{GroupNode.Figures.Name}[{i}]";
            if (figure.Column is null && figure.Aggregate.NeedsColumn)
            {
                yield return RowRemarks.AggregateNeedsColumn(figure.Aggregate.Title).At($"{place}.{GroupNode.Of.Name}");
            }
            if (figure.Column is { Type: var type } column && ((figure.Aggregate.NeedsNumber && !type.IsNumber) || (!figure.Aggregate.TakesBoolean && type.Kind == ColumnKind.Boolean)))
            {
                yield return RowRemarks.AggregateType(figure.Aggregate.Title, column).At($"{place}.{GroupNode.Of.Name}");
            }
            if (figure.OrderedBy is null && figure.Aggregate.NeedsOrder)
            {
                yield return RowRemarks.AggregateNeedsOrder(figure.Aggregate.Title).At($"{place}.{GroupNode.OrderedBy.Name}");
            }
            if (!names.Add(figure.Name))
            {
                yield return RowRemarks.NameTaken(figure.Name).At($"{place}.{GroupNode.Name.Name}");
            }
        }
    }

    public string Select(string from, Dialect sql)
    {
        var by = By.Select(c => sql.Quote(c.Name)).ToList();
        var figures = Figures.Select(f => $"{f.Aggregate.Sql(f, sql)} AS {sql.Quote(f.Name)}");
        var grouped = by.Count > 0 ? $" GROUP BY {string.Join(", ", by)}" : "";
        return $"SELECT {string.Join(", ", by.Concat(figures))} FROM {from}{grouped}";
    }

}
