using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>Someone else was faster; carries what stands now, so that the page can show it.</summary>
internal sealed class ConflictException(FlowException cause, ConflictView? stands, int status) : Exception(cause.Message, cause)
{
    public FlowException Cause { get; } = cause;

    public ConflictView? Stands { get; } = stands;

    /// <summary>412 when the request named its revision in a header, 409 otherwise.</summary>
    public int Status { get; } = status;
}
