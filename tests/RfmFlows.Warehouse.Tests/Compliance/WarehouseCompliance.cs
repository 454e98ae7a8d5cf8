using System.Globalization;

namespace RfmFlows.Warehouse.Tests.Compliance;

/// <summary>What every warehouse must do. Each test has a session and a schema of its own.</summary>
public abstract partial class WarehouseCompliance(ITestEngine engine) : IAsyncLifetime
{
    private readonly string _schema = $"s_{Guid.NewGuid():N}";

    protected static CancellationToken None => CancellationToken.None;

    protected WarehouseSession Session { get; private set; } = null!;

    protected Dialect Sql => engine.Warehouse.Dialect;

    public async Task InitializeAsync()
    {
        Session = await engine.Warehouse.OpenSessionAsync(None);
        await Session.CreateSchemaAsync(_schema, None);
    }

    public async Task DisposeAsync()
    {
        await Session.DropSchemaAsync(_schema, None);
        await Session.DisposeAsync();
    }

    protected Task<WarehouseSession> OpenAsync() => engine.Warehouse.OpenSessionAsync(None);

    protected TableName Table(string name) => new(_schema, name);

    protected string From(string name) => Sql.Quote(Table(name));

    protected string FilePath(string name) => Path.Combine(engine.Folder, $"{_schema}.{name}");

    protected Task<long> MakeAsync(string name, string select) => Session.CreateTableAsync(Table(name), select, None);

    protected async Task<long> LoadAsync(string name, Columns columns, params object?[][] rows)
    {
        await using var writer = await Session.CreateTableAsync(Table(name), columns, None);
        foreach (var row in rows)
        {
            await writer.WriteAsync(row, None);
        }
        return await writer.CompleteAsync(None);
    }

    /// <summary>A SELECT over texts in the column t, each with its number n.</summary>
    protected string Texts(IEnumerable<string?> texts) => $"(VALUES {string.Join(", ", texts.Select((t, i) => $"({i}, CAST({Sql.Literal(t)} AS {Sql.TypeName(ColumnType.Text)}))"))}) AS v(n, t)";

    /// <summary>What an expression over t gives for each text.</summary>
    protected Task<List<string>> EachAsync(IReadOnlyList<string?> texts, string expression) => RowsAsync($"SELECT t, {expression} FROM {Texts(texts)} ORDER BY n");

    /// <summary>The rows, values joined by a bar; missing ones are empty.</summary>
    protected async Task<List<string>> RowsAsync(string sql)
    {
        var rows = new List<string>();
        await using var reader = await Session.ReadAsync(sql, None);
        while (await reader.ReadAsync(None))
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : Show(reader.GetValue(i)))));
        }
        return rows;
    }

    protected static async Task<WarehouseFault> FaultAsync(Func<Task> work) => (await work.ShouldThrowAsync<WarehouseException>()).Fault;

    private static string Show(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => (string)value,
    };
}
