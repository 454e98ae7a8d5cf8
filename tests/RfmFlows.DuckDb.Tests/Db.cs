namespace RfmFlows.DuckDb.Tests;

/// <summary>Short ways to a connection and to single values.</summary>
internal static class Db
{
    public static DuckDBConnection Open(string settings = "threads=2", string source = ":memory:")
    {
        var connection = new DuckDBConnection($"Data Source={source};{settings}");
        connection.Open();
        return connection;
    }

    public static DuckDBCommand Command(this DuckDBConnection connection, string sql, params object?[] values)
    {
        var command = new DuckDBCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(value as DuckDBParameter ?? new DuckDBParameter(value));
        }

        return command;
    }

    public static int Run(this DuckDBConnection connection, string sql, params object?[] values)
    {
        using var command = connection.Command(sql, values);
        return command.ExecuteNonQuery();
    }

    public static object? Scalar(this DuckDBConnection connection, string sql, params object?[] values)
    {
        using var command = connection.Command(sql, values);
        return command.ExecuteScalar();
    }

    public static T Field<T>(this DuckDBConnection connection, string sql)
    {
        using var command = connection.Command(sql);
        using var reader = command.ExecuteReader();
        reader.Read().ShouldBeTrue();
        return reader.GetFieldValue<T>(0);
    }
}
