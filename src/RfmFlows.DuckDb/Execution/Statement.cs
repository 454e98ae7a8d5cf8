using RfmFlows.DuckDb.Native;
using RfmFlows.DuckDb.Types;

namespace RfmFlows.DuckDb.Execution;

/// <summary>One prepared statement.</summary>
internal sealed class Statement : IDisposable
{
    private readonly ConnectionHandle _connection;
    private readonly PreparedHandle _prepared;
    private readonly string[] _parameterNames;

    public Statement(ConnectionHandle connection, ExtractedHandle extracted, int index)
    {
        _connection = connection;
        var state = NativeMethods.duckdb_prepare_extracted_statement(connection, extracted, (ulong)index, out var prepared);
        _prepared = new PreparedHandle(prepared, connection);
        if (state != NativeState.Success)
        {
            using (_prepared)
            {
                throw new DuckDBException(NativeText.Borrowed(NativeMethods.duckdb_prepare_error(_prepared)));
            }
        }

        _parameterNames = new string[NativeMethods.duckdb_nparams(_prepared)];
        for (var i = 0; i < _parameterNames.Length; i++)
        {
            _parameterNames[i] = NativeText.Owned(NativeMethods.duckdb_parameter_name(_prepared, (ulong)i + 1)) ?? "";
        }
    }

    /// <summary>Sets the parameters by name where the statement names them so, else by place.</summary>
    public void Bind(IReadOnlyList<DuckDBParameter> parameters)
    {
        NativeMethods.duckdb_clear_bindings(_prepared);
        for (var i = 0; i < _parameterNames.Length; i++)
        {
            var parameter = Find(parameters, i)
                ?? throw new InvalidOperationException($"The statement's parameter ${_parameterNames[i]} has no value: add a DuckDBParameter for it.");
            using var value = ParameterValue.Create(parameter.Value);
            if (NativeMethods.duckdb_bind_value(_prepared, (ulong)i + 1, value) != NativeState.Success)
            {
                throw new DuckDBException(NativeText.Borrowed(NativeMethods.duckdb_prepare_error(_prepared)));
            }
        }
    }

    public unsafe Result Execute(bool streaming, ExecutionScope scope)
    {
        var state = streaming
            ? NativeMethods.duckdb_pending_prepared_streaming(_prepared, out var started)
            : NativeMethods.duckdb_pending_prepared(_prepared, out started);
        using var pending = new PendingHandle(started, _prepared);
        if (state != NativeState.Success)
        {
            throw new DuckDBException(NativeText.Borrowed(NativeMethods.duckdb_pending_error(pending)));
        }

        // From here on DuckDB keeps an interrupt; one that came earlier it has just forgotten.
        scope.ThrowIfStopped();
        var handle = new ResultHandle(_connection);
        var result = new Result(handle);
        if (NativeMethods.duckdb_execute_pending(pending, handle.Pointer) != NativeState.Success)
        {
            using (result)
            {
                result.ThrowIfFailed();
                throw new DuckDBException("DuckDB failed without saying why.", DuckDBErrorType.Invalid);
            }
        }

        return result;
    }

    public void Dispose() => _prepared.Dispose();

    private DuckDBParameter? Find(IReadOnlyList<DuckDBParameter> parameters, int place)
    {
        foreach (var parameter in parameters)
        {
            if (parameter.PlainName.Equals(_parameterNames[place], StringComparison.OrdinalIgnoreCase))
            {
                return parameter;
            }
        }

        return place < parameters.Count && parameters[place].PlainName.Length == 0 ? parameters[place] : null;
    }
}
