using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Segments;

/// <summary>The customers that were saved under a name.</summary>
public sealed class LoadSegmentNode : NodeType
{
    private const string Output = "output";

    private static readonly TextSetting Id = new("segment", ("Segment", "Сегмент"))
    {
        Required = true, Offers = "segments", Help = ("The id of a saved segment or of a tag.", "Идентификатор сохранённого сегмента или метки."),
    };
    private static readonly IntegerSetting Version = new("version", ("Version", "Версия"))
    {
        Default = 0, Max = int.MaxValue, Help = ("0 takes the one that holds on the as-of date.", "0 — действующая на дату расчёта."),
    };

    public override NodeDescription Description { get; } = new("segments.load", 1, PaletteGroup.Segments)
    {
        Title = ("Load segment", "Загрузка сегмента"),
        Purpose = ("Gives the customers of a saved segment.", "Даёт клиентов сохранённого сегмента."),
        Help = (
            "By default the members that hold on the as-of date: those that were saved for the latest day up to it. So a run for a past day takes the members of that time. A version can be named instead.",
            "По умолчанию — состав на дату расчёта: сохранённый на последний день не позже неё. Запуск на прошлую дату возьмёт состав того времени. Можно указать и номер версии."),
        Icon = "folder-open",
        SearchWords = ["load segment", "saved", "audience", "загрузить сегмент", "сохранённый сегмент", "аудитория"],
        Outputs = [Port.Table(Output, ("Members", "Состав"))],
        Settings = [Id, Version],
        Effect = Effect.Import,
    };

    public override async ValueTask CheckAsync(CheckContext check)
    {
        if (check.Settings.Has(Id) && await FindAsync(check.Settings, check.Service<ISegmentRegistry>(), check.AsOf, check.Add, check.Cancellation) is { } version)
        {
            var file = new SegmentFile(check.Service<ISegmentLibrary>(), version.Location);
            if (file.Exists)
            {
                check.Output(Output, await file.ColumnsAsync(check.Cancellation));
            }
            else
            {
                check.Add(SegmentRemarks.MembersGone(check.Get(Id), version.Version).At(Id.Name));
            }
        }
    }

    public override async ValueTask<string?> FingerprintAsync(CheckContext check) =>
        (await FindAsync(check.Settings, check.Service<ISegmentRegistry>(), check.AsOf, _ => { }, check.Cancellation))?.Location;

    public override async Task BuildAsync(BuildContext build)
    {
        var version = await FindAsync(build.Settings, build.Service<ISegmentRegistry>(), build.AsOf, remark => throw new FlowException(remark), build.Cancellation);
        var file = new SegmentFile(build.Service<ISegmentLibrary>(), version!.Location);
        var rows = await build.Session.OpenFileAsync(new FileRead(file.Path, FileFormat.Parquet), build.ScratchName("file"), build.Cancellation);
        build.Output(Output, rows.Select);
    }

    private static Task<SegmentVersion?> FindAsync(
        SettingValues settings, ISegmentRegistry registry, DateOnly asOf, Action<Remark> add, CancellationToken cancellation) =>
        SavedMembers.FindAsync(settings.Get(Id), settings.Get(Version), asOf, registry, (remark, ofVersion) => add(remark.At(ofVersion ? Version.Name : Id.Name)), cancellation);
}
