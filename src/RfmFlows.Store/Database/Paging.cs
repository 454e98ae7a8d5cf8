using Dapper;

namespace RfmFlows.Store;

/// <summary>Reads a stretch of a filtered list with its total.</summary>
internal sealed class Paging(ControlDatabase database)
{
    private readonly List<string> _conditions = [];
    private readonly DynamicParameters _values = new();

    /// <summary>Keeps only rows for which the condition holds.</summary>
    /// <param name="values">The parameters in it: an object's properties, or names with values.</param>
    public Paging Where(string condition, object? values = null)
    {
        _conditions.Add($"({condition})");
        _values.AddDynamicParams(values);
        return this;
    }

    public Task<Page<T>> ReadAsync<T>(string columns, string table, string orderBy, PageRequest page, CancellationToken cancellation) =>
        database.ReadAsync(async connection =>
        {
            var where = _conditions.Count == 0 ? "" : $"WHERE {string.Join(" AND ", _conditions)}";
            var total = await connection.ExecuteScalarAsync<long>($"SELECT count(*) FROM {table} {where}", _values);
            _values.Add("limit", page.Limit);
            _values.Add("offset", page.Offset);
            var rows = await connection.QueryAsync<T>($"SELECT {columns} FROM {table} {where} ORDER BY {orderBy} LIMIT @limit OFFSET @offset", _values);
            return new Page<T>(rows.AsList(), total);
        }, cancellation);
}
