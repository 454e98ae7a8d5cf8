using System.Data;
using System.Data.Common;
using System.Globalization;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Export.Database;

/// <summary>Writes a table in one transaction: rows go into a staging table first, then over by statements that every engine knows.</summary>
internal sealed class TableExport(BuildContext build, TargetDatabase target, Relation input)
{
    private readonly string _mode = build.Get(ExportDatabaseNode.Mode);
    private readonly string _label = build.Get(ExportDatabaseNode.Table);
    private readonly string _table = target.Table(build.Get(ExportDatabaseNode.Schema), build.Get(ExportDatabaseNode.Table));
    private readonly IReadOnlyList<Column> _keys =
        build.Get(ExportDatabaseNode.Mode) == "upsert" ? [.. build.Get(ExportDatabaseNode.Keys).Select(k => input.Columns[k])] : [];

    public async Task WriteAsync()
    {
        await using var connection = target.Connect();
        try
        {
            await connection.OpenAsync(build.Cancellation);
        }
        catch (DbException e)
        {
            throw new FlowException(ExportRemarks.NoConnection(target.Name, target.Describe(e)), e);
        }
        try
        {
            await using var transaction = await connection.BeginTransactionAsync(build.Cancellation);
            var names = await PrepareAsync(connection, transaction);
            await LoadAsync(connection, transaction);
            await ApplyAsync(connection, transaction, names);
            await transaction.CommitAsync(build.Cancellation);
        }
        catch (DbException e)
        {
            throw new FlowException(ExportRemarks.Refused(_label, target.Describe(e)), e);
        }
    }

    // The table's own names of our columns, by our names.
    private async Task<Dictionary<string, string>> PrepareAsync(DbConnection connection, DbTransaction transaction)
    {
        if (await ColumnsAsync(connection, transaction) is not { } existing)
        {
            if (!build.Get(ExportDatabaseNode.Create))
            {
                throw new FlowException(ExportRemarks.TableMissing(_label).At(ExportDatabaseNode.Table.Name));
            }
            var primary = _keys.Count > 0 ? $", PRIMARY KEY ({string.Join(", ", _keys.Select(k => target.Quote(k.Name)))})" : "";
            var columns = input.Columns.Select(c => $"{target.Quote(c.Name)} {(_keys.Contains(c) ? $"{target.KeyTypeName(c.Type)} NOT NULL" : target.TypeName(c.Type))}");
            await ExecuteAsync(connection, transaction, $"CREATE TABLE {_table} ({string.Join(", ", columns)}{primary})");
            existing = [.. input.Columns.Select(c => c.Name)];
        }
        else if (target.Lock(_table) is { } statement)
        {
            await ExecuteAsync(connection, transaction, statement);
        }
        var names = input.Columns.ToDictionary(c => c.Name, c => existing.Find(e => e == c.Name) ?? existing.Find(e => e.Equals(c.Name, StringComparison.OrdinalIgnoreCase)));
        var missing = names.Where(n => n.Value is null).Select(n => n.Key).ToList();
        return missing.Count == 0 ? names.ToDictionary(n => n.Key, n => n.Value!) : throw new FlowException(ExportRemarks.ColumnsMissing(_label, missing));
    }

    private async Task<List<string>?> ColumnsAsync(DbConnection connection, DbTransaction transaction)
    {
        if (!await ExistsAsync(connection, transaction))
        {
            return null;
        }
        await using var command = Command(connection, transaction, $"SELECT * FROM {_table} WHERE 1 = 0");
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SchemaOnly, build.Cancellation);
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }

    private async Task<bool> ExistsAsync(DbConnection connection, DbTransaction transaction)
    {
        await using var command = Command(connection, transaction, target.Exists);
        foreach (var (name, value) in new[] { ("@schema", build.Get(ExportDatabaseNode.Schema)), ("@table", _label) })
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }
        return Convert.ToInt64(await command.ExecuteScalarAsync(build.Cancellation), CultureInfo.InvariantCulture) > 0;
    }

    private async Task LoadAsync(DbConnection connection, DbTransaction transaction)
    {
        await ExecuteAsync(connection, transaction, target.CreateStaging(string.Join(", ", input.Columns.Select(c => $"{target.Quote(c.Name)} {target.TypeName(c.Type)}"))));
        var select = $"SELECT * FROM {build.Sql.Quote(input.Name)} {build.Sql.TotalOrder([.. input.Order], input.Columns)}";
        await using var rows = await build.Session.ReadAsync(select, build.Cancellation);
        await target.LoadAsync(connection, transaction, input.Columns, rows, done => build.Progress(done, input.Rows), build.Cancellation);
    }

    private async Task ApplyAsync(DbConnection connection, DbTransaction transaction, Dictionary<string, string> names)
    {
        string Own(Column column) => target.Quote(names[column.Name]);
        string Staged(Column column) => $"s.{target.Quote(column.Name)}";
        if (_mode == "replace")
        {
            await ExecuteAsync(connection, transaction, $"DELETE FROM {_table}");
        }
        var same = string.Join(" AND ", _keys.Select(k => $"{_table}.{Own(k)} = {Staged(k)}"));
        var others = input.Columns.Where(c => !_keys.Contains(c)).ToList();
        if (_mode == "upsert" && others.Count > 0)
        {
            await ExecuteAsync(connection, transaction,
                $"UPDATE {_table} SET {string.Join(", ", others.Select(c => $"{Own(c)} = {Staged(c)}"))} FROM {target.Staging} AS s WHERE {same}");
        }
        var only = _mode == "upsert" ? $" WHERE NOT EXISTS (SELECT 1 FROM {_table} WHERE {same})" : "";
        await ExecuteAsync(connection, transaction,
            $"INSERT INTO {_table} ({string.Join(", ", input.Columns.Select(Own))}) SELECT {string.Join(", ", input.Columns.Select(Staged))} FROM {target.Staging} AS s{only}");
    }

    private async Task ExecuteAsync(DbConnection connection, DbTransaction transaction, string sql)
    {
        await using var command = Command(connection, transaction, sql);
        await command.ExecuteNonQueryAsync(build.Cancellation);
    }

    private static DbCommand Command(DbConnection connection, DbTransaction transaction, string sql)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.CommandTimeout = 0;
        return command;
    }
}
