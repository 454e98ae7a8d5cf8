namespace RfmFlows.Sample.Output;

internal static class ParquetFiles
{
    public static void Write(
        StagedFolder files, IReadOnlyList<SampleTable> tables, int workers, IProgress<SampleProgress>? progress, CancellationToken cancellationToken)
    {
    }
}
