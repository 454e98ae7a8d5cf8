using System.Globalization;
using System.Text;
using ExcelDataReader;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Sources.Files;

/// <summary>One sheet of a workbook, .xlsx or .xls, read row by row.</summary>
internal sealed class ExcelFile : ConvertedFile
{
    private readonly string _sheet;

    private ExcelFile(string path, string sheet, RecordSniff sniff, IEnumerable<string?[]> rows, int skip)
        : base(path, sniff.Columns, rows.Skip(sniff.Header ? 1 : 0), sniff.Header, skip)
    {
        _sheet = sheet;
        Form = new FileForm(FileKind.Excel) { Header = sniff.Header };
        Remarks = [.. sniff.Findings.Select(FindingRemarks.Of)];
    }

    public override IReadOnlyList<Remark> Remarks { get; }

    public override FileForm Form { get; }

    /// <exception cref="FlowException">It is no workbook, is locked by a password, or lacks the sheet.</exception>
    public static ExcelFile Find(string path, SettingValues settings)
    {
        var sheet = settings.Get(FileSettings.Sheet);
        var skip = (int)settings.Get(FileSettings.Skip);
        var rows = Read(path, sheet).Skip(skip).Take(SampleRows).Select(r => Array.ConvertAll(r, c => c ?? "")).ToList();
        var filled = rows.Where(r => r.Any(c => c.Length > 0)).ToList();
        var sniff = RecordSniffer.Sniff(filled, [], FileSettings.Said(settings).Header, decimalComma: false, isCommaSeparated: true);
        return sniff.Columns.Count > 0 ? new ExcelFile(path, sheet, sniff, filled, skip) : throw new FlowException(ExcelRemarks.NoRows(path).At("sheet"));
    }

    protected override async IAsyncEnumerable<string?[]> RowsAsync(BuildContext build)
    {
        await Task.CompletedTask;
        foreach (var row in Read(Path, _sheet))
        {
            // A blank row of a workbook is no record; its line is kept, so that line numbers stay those of the sheet.
            yield return Columns.Count == 1 || row.Any(c => !string.IsNullOrEmpty(c)) ? row : [];
        }
    }

    private static IEnumerable<string?[]> Read(string path, string sheet)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = Guard(path, () => Open(file));
        Guard(path, () => Seek(reader, path, sheet));
        while (Guard(path, reader.Read))
        {
            var row = new string?[reader.FieldCount];
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = Text(reader.GetValue(i));
            }
            yield return row;
        }
    }

    private static IExcelDataReader Open(FileStream file)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return ExcelReaderFactory.CreateReader(file, new ExcelReaderConfiguration { LeaveOpen = true });
    }

    private static bool Seek(IExcelDataReader reader, string path, string sheet)
    {
        var names = new List<string>();
        do
        {
            names.Add(reader.Name);
            if (sheet.Length == 0 || string.Equals(reader.Name, sheet, StringComparison.OrdinalIgnoreCase)
                || (int.TryParse(sheet, CultureInfo.InvariantCulture, out var number) && number == names.Count))
            {
                return true;
            }
        }
        while (reader.NextResult());
        throw new FlowException(ExcelRemarks.NoSheet(path, sheet, names).At("sheet"));
    }

    // The library tells a broken workbook by whatever its parts throw.
    private static T Guard<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is not (FlowException or OperationCanceledException or UnauthorizedAccessException or OutOfMemoryException))
        {
            throw new FlowException((IsLocked(path, e) ? ExcelRemarks.Locked(path) : ExcelRemarks.Broken(path)).At("file"), e);
        }
    }

    // A workbook with a password is a container with a stream of this name, in UTF-16.
    private static bool IsLocked(string path, Exception e)
    {
        if (e is ExcelDataReader.Exceptions.InvalidPasswordException)
        {
            return true;
        }
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[Math.Min(file.Length, 1 << 20)];
        file.ReadExactly(bytes);
        return FileKind.ByContent(bytes) == "compound" && bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag ? "true" : "false",
        DateTime time => time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
        // A workbook shows fifteen digits; the others are noise of binary fractions.
        double number when Math.Abs(number) < 1e28 => ((decimal)number).ToString(CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
