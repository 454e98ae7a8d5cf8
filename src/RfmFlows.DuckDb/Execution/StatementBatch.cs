using RfmFlows.DuckDb.Native;

namespace RfmFlows.DuckDb.Execution;

/// <summary>The statements of one command text. Each is prepared when its turn comes, for it may need what an earlier one creates.</summary>
internal sealed class StatementBatch : IDisposable
{
    private readonly ConnectionHandle _connection;
    private readonly ExtractedHandle _extracted;
    private readonly Statement?[] _statements;

    public StatementBatch(ConnectionHandle connection, string text)
    {
        _connection = connection;
        Text = text;
        var count = NativeMethods.duckdb_extract_statements(connection, text, out var extracted);
        _extracted = new ExtractedHandle(extracted);
        _statements = new Statement?[count];
        if (count == 0)
        {
            using (_extracted)
            {
                throw NativeMethods.duckdb_extract_statements_error(_extracted) is not 0 and var error
                    ? new DuckDBException(NativeText.Borrowed(error))
                    : new InvalidOperationException("The command text holds no statement.");
            }
        }
    }

    public string Text { get; }

    public int Count => _statements.Length;

    public bool IsFor(ConnectionHandle connection, string text) => _connection == connection && Text == text;

    public Statement Get(int index) => _statements[index] ??= new Statement(_connection, _extracted, index);

    public void Dispose()
    {
        foreach (var statement in _statements)
        {
            statement?.Dispose();
        }

        _extracted.Dispose();
    }
}
