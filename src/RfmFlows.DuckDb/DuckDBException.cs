using System.Data.Common;

namespace RfmFlows.DuckDb;

/// <summary>DuckDB refused or failed. The message is DuckDB's own; it can quote values of the data, so do not log it unread.</summary>
public sealed class DuckDBException : DbException
{
    internal DuckDBException(string message, DuckDBErrorType errorType, Exception? inner = null)
        : base(message, inner) => ErrorType = errorType;

    /// <summary>An error whose kind is told by the start of its message ("Parser Error: ...").</summary>
    internal DuckDBException(string message)
        : this(message, Types.ErrorPrefix.Parse(message))
    {
    }

    /// <summary>What kind of error it is, e.g. <see cref="DuckDBErrorType.Parser"/> or <see cref="DuckDBErrorType.Interrupt"/>.</summary>
    public DuckDBErrorType ErrorType { get; }

    /// <summary>True after an interrupt, which says nothing about the statement itself.</summary>
    public override bool IsTransient => ErrorType == DuckDBErrorType.Interrupt;
}
