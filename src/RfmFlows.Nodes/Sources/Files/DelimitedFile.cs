using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Sources.Files;

/// <summary>A CSV file or its like. The warehouse reads it in place where it is plain UTF-8, else from a rewritten copy.</summary>
internal sealed class DelimitedFile : SourceFile
{
    // A text has hardly any; a tab-separated export of a machine may have some.
    private const double MostControlShare = 0.01;

    private readonly TextSample _sample;
    private readonly CsvSniff _sniff;

    private DelimitedFile(string path, TextSample sample, CsvSniff sniff)
        : base(path)
    {
        _sample = sample;
        _sniff = sniff;
        Remarks = [.. Tell()];
    }

    public override IReadOnlyList<SniffedColumn> Columns => _sniff.Columns;

    public override IReadOnlyList<Remark> Remarks { get; }

    public override FileForm Form => new(FileKind.Csv)
    {
        Encoding = _sample.Encoding,
        Delimiter = _sniff.IsAligned ? " " : _sniff.Form.Delimiter.ToString(),
        Header = _sniff.Form.Header,
        DecimalComma = _sniff.Form.DecimalComma,
    };

    public override Task<IReadOnlyList<string?[]>> FirstRowsAsync(IWarehouse warehouse, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<string?[]>>(_sniff.First);

    private bool MustRewrite => _sample.Encoding != TextEncodings.Utf8 || _sample.HasNulls || _sample.HasMixedLineEnds || _sniff.IsAligned;

    /// <exception cref="FlowException">The file is no text, or has no rows at all.</exception>
    public static async Task<DelimitedFile> FindAsync(string path, SettingValues settings, CancellationToken cancellation)
    {
        var said = settings.Get(FileSettings.Encoding);
        var sample = await TextSample.ReadAsync(path, said == FileKind.Auto ? null : said, cancellation);
        if (sample.ControlShare > MostControlShare)
        {
            throw new FlowException(SourceRemarks.NotText(path).At("file"));
        }
        var sniff = CsvSniffer.Sniff(sample, FileSettings.Said(settings));
        return sniff.Columns.Count > 0 ? new DelimitedFile(path, sample, sniff) : throw new FlowException(SourceRemarks.IsEmpty(path).At("file"));
    }

    public override async Task ReadAsync(BuildContext build, IReadOnlyList<FileColumn> columns, Func<FileRows, Task> read)
    {
        if (!MustRewrite)
        {
            try
            {
                await ReadDelimitedAsync(build, Path, columns, _sniff.Form, read);
                return;
            }
            catch (WarehouseException e) when (e.Fault == WarehouseFault.Value)
            {
                // The sample was plain, and something below it is not: another kind of line end, most often.
            }
        }
        await WithHelperAsync(build, columns, _sniff.Form, helper => RewriteAsync(build, helper), read);
    }

    private Task RewriteAsync(BuildContext build, string helper)
    {
        var size = new FileInfo(Path).Length;
        return TextRewriter.RewriteAsync(
            Path, helper, TextEncodings.Find(_sample.Encoding), _sniff.IsAligned, _sniff.Form.Quote, done => build.Progress(done, size * 2), build.Cancellation);
    }

    private IEnumerable<Remark> Tell()
    {
        if (_sample.HasNulls)
        {
            yield return SourceRemarks.NullCharacters(Path);
        }
        if (_sample.IsWhole && _sniff.Form.Header && _sniff.Records == 1)
        {
            yield return SourceRemarks.NoRows(Path);
        }
        foreach (var finding in _sniff.Findings)
        {
            yield return FindingRemarks.Of(finding);
        }
    }
}
