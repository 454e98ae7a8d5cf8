using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Sources.Files;

/// <summary>
/// A file that the warehouse cannot read by itself: its rows are streamed into a delimited helper file, and read from there with the same types,
/// rejects and line numbers as any other.
/// </summary>
/// <param name="first">The first rows as texts.</param>
internal abstract class ConvertedFile(
    string path, IReadOnlyList<SniffedColumn> columns, IEnumerable<string?[]> first, bool header, int skip) : SourceFile(path)
{
    /// <summary>Rows that are looked at to find the types.</summary>
    protected const int SampleRows = 2000;

    public sealed override IReadOnlyList<SniffedColumn> Columns { get; } = columns;

    private readonly IReadOnlyList<string?[]> _first = [.. first.Take(FirstRows)];

    private CsvForm Helper => new(',', '"', header) { Skip = skip };

    public sealed override Task<IReadOnlyList<string?[]>> FirstRowsAsync(IWarehouse warehouse, CancellationToken cancellation) => Task.FromResult(_first);

    public sealed override Task ReadAsync(BuildContext build, IReadOnlyList<FileColumn> columns, Func<FileRows, Task> read) =>
        WithHelperAsync(build, columns, Helper, helper => WriteAsync(build, helper), read);

    /// <summary>Every row of the file in order, the header included, as texts in the form of SQL; null or empty is missing. An empty row is a blank line.</summary>
    protected abstract IAsyncEnumerable<string?[]> RowsAsync(BuildContext build);

    private async Task WriteAsync(BuildContext build, string helper)
    {
        await using var writer = new StreamWriter(helper) { NewLine = "\n" };
        var rows = 0L;
        await foreach (var row in RowsAsync(build).WithCancellation(build.Cancellation))
        {
            for (var i = 0; i < row.Length; i++)
            {
                await WriteAsync(writer, row[i], isFirst: i == 0);
            }
            await writer.WriteLineAsync();
            build.Progress(++rows, null);
        }
    }

    private static async Task WriteAsync(StreamWriter writer, string? value, bool isFirst)
    {
        if (!isFirst)
        {
            await writer.WriteAsync(',');
        }
        if (value is null)
        {
            return;
        }
        var text = value.Replace("\0", "", StringComparison.Ordinal);
        await writer.WriteAsync(text.AsSpan().IndexOfAny(",\"\r\n ") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
    }
}
