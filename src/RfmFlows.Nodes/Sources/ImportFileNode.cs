using RfmFlows.Engine;
using RfmFlows.Nodes.Sources.Files;

namespace RfmFlows.Nodes.Sources;

/// <summary>A file as a table.</summary>
public sealed class ImportFileNode : NodeType
{
    private static readonly FileSetting File = new("file", ("File", "Файл"))
    {
        Required = true, Endings = ["csv", "tsv", "txt", "xlsx", "xls", "parquet", "json", "ndjson", "jsonl"],
    };

    public override NodeDescription Description { get; } = new("sources.file", 1, PaletteGroup.Sources)
    {
        Title = ("Import file", "Импорт файла"),
        Purpose = ("Reads a table from a CSV, Excel, Parquet or JSON file.", "Читает таблицу из файла CSV, Excel, Parquet или JSON."),
        Help = ImportFileHelp.Text,
        Icon = "file-import",
        SearchWords =
        [
            "csv", "tsv", "txt", "excel", "xlsx", "xls", "parquet", "json", "ndjson", "load", "read", "open",
            "файл", "загрузить", "прочитать", "импорт", "эксель", "таблица", "кодировка", "разделитель",
        ],
        Outputs = [Port.Table("table", ("Table", "Таблица")), Rejects.Output],
        Settings = [File, .. FileSettings.All],
        Effect = Effect.Import,
        CanFail = true,
    };

    public override async ValueTask CheckAsync(CheckContext check)
    {
        check.Output(Rejects.Port, Rejects.Columns);
        if (!FileSettings.CanFind(check) || !check.Settings.Has(File))
        {
            return;
        }
        var file = await SourceFiles.FindAsync(check.ResolvePath(check.Get(File)), check.Settings, check.Warehouse, check.Cancellation);
        foreach (var remark in file.Remarks)
        {
            check.Add(remark.Setting is null ? remark.At("file") : remark);
        }
        check.Offer(FileSettings.Port, file.Offered);
        check.Output("table", ColumnChoices.Of(file, check.Settings, check.Add).Output);
    }

    public override bool IsToldByFingerprint(CheckContext check) => check.Settings.Has(File);

    public override async ValueTask<string?> FingerprintAsync(CheckContext check) =>
        await SourceFiles.FingerprintAsync(check.ResolvePath(check.Get(File)), check.Cancellation);

    public override async Task BuildAsync(BuildContext build)
    {
        var path = build.ResolvePath(build.Get(File));
        var file = await SourceFiles.FindAsync(path, build.Settings, build.Warehouse, build.Cancellation);
        var choices = ColumnChoices.Of(file, build.Settings, _ => { });
        if (!choices.Output.SequenceEqual(build.OutputColumns("table")))
        {
            throw new FlowException(SourceRemarks.Changed(path).At("file"));
        }
        var names = string.Join(", ", choices.Read.Select((c, i) => $"{build.Sql.Quote(c.Name)} AS {build.Sql.Quote(choices.Names[i])}"));
        await file.ReadAsync(build, choices.Read, async rows =>
        {
            var select = $"SELECT {names} FROM ({rows.Select}) AS f";
            build.Output("table", file.IsInPlace || rows.IsTable ? select : $"SELECT * FROM {await build.ScratchAsync("rows", select)}");
            await Rejects.GiveAsync(build, rows.Rejects);
        });
    }
}
