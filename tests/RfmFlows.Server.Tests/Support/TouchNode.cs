using RfmFlows.Engine;

namespace RfmFlows.Server.Tests.Support;

/// <summary>Writes a file: an effect.</summary>
public sealed class TouchNode : NodeType
{
    public const string Id = "test.touch";

    private static readonly FileSetting Path = new("path", ("Path", "Путь")) { Required = true, Save = true };

    public override NodeDescription Description { get; } = new(Id, 1, PaletteGroup.Export)
    {
        Title = ("Touch", "Отметка"),
        Purpose = ("Writes a file.", "Пишет файл."),
        Icon = "file",
        Inputs = [Port.Table("input", ("Rows", "Строки"))],
        Settings = [Path],
        Effect = Effect.Write,
    };

    public override async Task BuildAsync(BuildContext build)
    {
        var rows = await build.Session.ScalarAsync($"SELECT count(*) FROM {build.From("input")}", build.Cancellation);
        await File.WriteAllTextAsync(build.ResolvePath(build.Get(Path), write: true), $"{rows}", build.Cancellation);
    }

    protected override void Check(CheckContext check) => check.ResolvePath(check.Get(Path), write: true);
}
