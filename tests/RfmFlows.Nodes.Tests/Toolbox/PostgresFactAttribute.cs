namespace RfmFlows.Nodes.Tests.Toolbox;

/// <summary>A test that needs the server of RFMFLOWS_TEST_POSTGRES; skipped with a message where none is named.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    private const string Variable = "RFMFLOWS_TEST_POSTGRES";

    public PostgresFactAttribute()
    {
        if (string.IsNullOrEmpty(Server))
        {
            Skip = $"{Variable} holds no connection string.";
        }
    }

    /// <summary>The connection string of the server.</summary>
    public static string? Server => Environment.GetEnvironmentVariable(Variable);
}
