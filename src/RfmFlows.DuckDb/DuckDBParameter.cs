using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace RfmFlows.DuckDb;

/// <summary>A value for a parameter: by name for <c>$name</c>, by place for <c>$1</c> or <c>?</c>. Its DuckDB type follows from the value's .NET type.</summary>
public sealed class DuckDBParameter : DbParameter
{
    /// <summary>A parameter without name or value.</summary>
    public DuckDBParameter()
    {
    }

    /// <summary>A parameter that is found by its place.</summary>
    /// <param name="value">The value; null or <see cref="DBNull"/> for NULL.</param>
    public DuckDBParameter(object? value) => Value = value;

    /// <summary>A parameter that is found by its name.</summary>
    /// <param name="name">The name, with or without <c>$</c>.</param>
    /// <param name="value">The value; null or <see cref="DBNull"/> for NULL.</param>
    public DuckDBParameter(string name, object? value)
    {
        ParameterName = name;
        Value = value;
    }

    /// <inheritdoc />
    public override DbType DbType { get; set; } = DbType.Object;

    /// <summary>Only <see cref="ParameterDirection.Input"/>.</summary>
    public override ParameterDirection Direction
    {
        get => ParameterDirection.Input;
        set
        {
            if (value != ParameterDirection.Input)
            {
                throw new NotSupportedException("DuckDB has input parameters only.");
            }
        }
    }

    /// <inheritdoc />
    public override bool IsNullable { get; set; } = true;

    /// <inheritdoc />
    [AllowNull]
    public override string ParameterName { get; set => field = value ?? ""; } = "";

    /// <inheritdoc />
    [AllowNull]
    public override string SourceColumn { get; set => field = value ?? ""; } = "";

    /// <inheritdoc />
    public override bool SourceColumnNullMapping { get; set; }

    /// <inheritdoc />
    public override int Size { get; set; }

    /// <inheritdoc />
    public override object? Value { get; set; }

    /// <summary>The name as the statement knows it.</summary>
    internal string PlainName => Plain(ParameterName);

    /// <inheritdoc />
    public override void ResetDbType() => DbType = DbType.Object;

    internal static string Plain(string name) => name.TrimStart('$', '@', ':');
}
