using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Sources.Files;

/// <summary>A JSON file: an array of objects, or one object a line. Nested values come as JSON texts.</summary>
internal sealed class JsonFile : ConvertedFile
{
    private readonly IReadOnlyList<string> _names;

    private JsonFile(string path, RecordSniff sniff, IReadOnlyList<string> names, IReadOnlyList<SniffedColumn> columns, IEnumerable<string?[]> rows)
        : base(path, columns, rows, header: false, skip: 0)
    {
        _names = names;
        Remarks = [.. sniff.Findings.Where(f => f.Kind is CsvFindingKind.AmbiguousDates or CsvFindingKind.MixedDates).Select(FindingRemarks.Of)];
    }

    public override IReadOnlyList<Remark> Remarks { get; }

    public override FileForm Form => new(FileKind.Json);

    /// <exception cref="FlowException">It is no JSON, or holds no objects.</exception>
    public static async Task<JsonFile> FindAsync(string path, CancellationToken cancellation)
    {
        var names = new List<string>();
        var texts = new HashSet<string>(StringComparer.Ordinal);
        var records = new List<Dictionary<string, string>>();
        await foreach (var item in ReadAsync(path, cancellation))
        {
            var record = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var property in item.EnumerateObject())
            {
                if (!names.Contains(property.Name))
                {
                    names.Add(property.Name);
                }
                if (property.Value.ValueKind == JsonValueKind.String)
                {
                    texts.Add(property.Name);
                }
                record[property.Name] = Text(property.Value) ?? "";
            }
            records.Add(record);
            if (records.Count >= SampleRows)
            {
                break;
            }
        }
        if (names.Count == 0)
        {
            throw new FlowException(JsonRemarks.NoObjects(path).At("file"));
        }
        var rows = records.Select(r => names.Select(n => r.GetValueOrDefault(n) ?? "").ToArray());
        var sniff = RecordSniffer.Sniff([[.. names], .. rows], [], header: true, decimalComma: false, isCommaSeparated: true);
        // JSON says what is a text and what a number; only dates hide in texts.
        var columns = sniff.Columns
            .Select((c, i) => texts.Contains(names[i]) && !c.Column.Type.IsTime ? c with { Column = new FileColumn(c.Column.Name, ColumnType.Text) } : c).ToList();
        return new JsonFile(path, sniff, names, columns, rows);
    }

    protected override async IAsyncEnumerable<string?[]> RowsAsync(BuildContext build)
    {
        var positions = _names.Select((name, i) => (name, i)).ToDictionary(n => n.name, n => n.i, StringComparer.Ordinal);
        var late = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var item in ReadAsync(Path, build.Cancellation))
        {
            var row = new string?[_names.Count];
            foreach (var property in item.EnumerateObject())
            {
                if (positions.TryGetValue(property.Name, out var at))
                {
                    row[at] = Text(property.Value);
                }
                else
                {
                    late.Add(property.Name);
                }
            }
            yield return row;
        }
        if (late.Count > 0)
        {
            build.Add(JsonRemarks.LateNames(late).At("file"));
        }
    }

    private static async IAsyncEnumerable<JsonElement> ReadAsync(string path, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var isArray = await IsArrayAsync(path, cancellation);
        await using var file = Open(path);
        await using var items = JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(file, topLevelValues: !isArray, cancellationToken: cancellation).GetAsyncEnumerator(cancellation);
        var number = 0L;
        while (await NextAsync(items, path))
        {
            number++;
            CheckObject(items.Current, path, number);
            yield return items.Current;
        }
    }

    private static async Task<bool> NextAsync(IAsyncEnumerator<JsonElement> items, string path)
    {
        try
        {
            return await items.MoveNextAsync();
        }
        catch (JsonException e)
        {
            throw new FlowException(JsonRemarks.Malformed(path, e).At("file"), e);
        }
    }

    // The reader of JSON looks at the encoding of a text only when the text is asked for.
    private static void CheckObject(JsonElement item, string path, long number)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            throw new FlowException(JsonRemarks.NotAnObject(path, number).At("file"));
        }
        if (!Utf8.IsValid(JsonMarshal.GetRawUtf8Value(item)))
        {
            throw new FlowException(JsonRemarks.NotUtf8(path, number).At("file"));
        }
    }

    // Windows programs write UTF-16 with a mark.
    private static Stream Open(string path)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16, useAsync: true);
        Span<byte> mark = stackalloc byte[3];
        var length = file.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false);
        var encoding = mark[..length] switch { [0xFF, 0xFE, ..] => Encoding.Unicode, [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode, _ => Encoding.UTF8 };
        file.Position = mark[..length].StartsWith(encoding.Preamble) ? encoding.Preamble.Length : 0;
        return encoding == Encoding.UTF8 ? file : Encoding.CreateTranscodingStream(file, encoding, Encoding.UTF8);
    }

    private static async Task<bool> IsArrayAsync(string path, CancellationToken cancellation)
    {
        await using var file = Open(path);
        var start = new byte[256];
        var count = await file.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellation);
        return start.AsSpan(0, count).TrimStart(" \t\r\n"u8) is [(byte)'[', ..];
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };
}
