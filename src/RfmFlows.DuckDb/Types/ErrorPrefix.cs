namespace RfmFlows.DuckDb.Types;

/// <summary>Where the C API gives only a text, the kind of error stands before " Error:".</summary>
internal static class ErrorPrefix
{
    public static DuckDBErrorType Parse(string message)
    {
        var end = message.IndexOf(" Error:", StringComparison.Ordinal);
        var prefix = end < 0 ? "" : message[..end].Replace(" ", "", StringComparison.Ordinal);
        return prefix switch
        {
            "TransactionContext" => DuckDBErrorType.Transaction,
            "ExpressionExecutor" => DuckDBErrorType.Executor,
            "ExtensionAutoloading" => DuckDBErrorType.Autoload,
            _ => Enum.TryParse<DuckDBErrorType>(prefix, ignoreCase: true, out var type) ? type : DuckDBErrorType.Invalid,
        };
    }
}
