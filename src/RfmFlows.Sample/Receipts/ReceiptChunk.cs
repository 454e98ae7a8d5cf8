using RfmFlows.Sample.Output;

namespace RfmFlows.Sample.Receipts;

/// <summary>Some thousand receipts as bytes of both files, and what is needed to make them; reused.</summary>
internal sealed class ReceiptChunk
{
    public Receipt Receipt { get; } = new();

    public CsvBuilder Receipts { get; } = new();

    public CsvBuilder Lines { get; } = new();

    public long LineRows { get; set; }

    public void Clear()
    {
        Receipts.Clear();
        Lines.Clear();
        LineRows = 0;
    }
}
