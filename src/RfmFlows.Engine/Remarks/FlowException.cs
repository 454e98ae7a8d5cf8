namespace RfmFlows.Engine;

/// <summary>
/// A fault that the user or the operator can mend. It carries every remark that explains it, never just the first.
/// Any other exception that leaves a node is a defect of the program.
/// </summary>
public sealed class FlowException : Exception
{
    public FlowException(Remark remark, Exception? inner = null)
        : this([remark], inner)
    {
    }

    public FlowException(IReadOnlyList<Remark> remarks, Exception? inner = null)
        : base(string.Join(Environment.NewLine, remarks.Select(r => $"{r.Code}: {r.Message.En} {r.Remedy.En}".TrimEnd())), inner) => Remarks = remarks;

    public IReadOnlyList<Remark> Remarks { get; }
}
