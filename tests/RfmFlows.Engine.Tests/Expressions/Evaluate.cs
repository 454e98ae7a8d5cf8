using RfmFlows.DuckDb;

namespace RfmFlows.Engine.Tests.Expressions;

/// <summary>Evaluates SQL over the one row of <see cref="Sample.Row"/>.</summary>
internal static class Evaluate
{
    public static object? Sql(string sql, string row = Sample.Row)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {sql} AS result FROM ({row}) AS sample";
        var value = command.ExecuteScalar();
        return value is DBNull ? null : value;
    }

    public static object? Expression(string expression) => Sql(Sample.Sql(expression));
}
