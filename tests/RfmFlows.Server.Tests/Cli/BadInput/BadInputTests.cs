using System.Text.Json.Nodes;
using RfmFlows.Server.Tests.Kills;

namespace RfmFlows.Server.Tests.Cli.BadInput;

/// <summary>Wrong input is refused with numbers, places and remedies, and leaves nothing behind. A case is a file in the folder <c>cases</c>.</summary>
public sealed class BadInputTests(BadInputFixture fixture) : IClassFixture<BadInputFixture>
{
    public static TheoryData<string> Cases =>
        [.. Directory.EnumerateFiles(BadInputCase.Folder, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Run_WrongInput_IsToldAndHasNoEffect(string name)
    {
        var given = BadInputCase.Read(name);
        using var folder = new WorkFolder();
        var scenario = given.WriteTo(folder, fixture.Sandbox);
        var before = folder.Contents;

        var done = await CommandLine.RunAsync(
            ["run", scenario, "--data", fixture.Data, "--json", .. given.Args.Select(a => a.Replace("FOLDER", folder.Path, StringComparison.Ordinal))]);

        done.Json["errors"]!.AsArray().Select(Place).ShouldBe(given.Errors, ignoreOrder: true, customMessage: done.Output + done.Error);
        done.ExitCode.ShouldBe(given.Exit, given.Story);
        done.Error.ShouldBeEmpty();
        done.Json["errors"]!.AsArray().ShouldAllBe(e => IsHelpful(e!));
        folder.Contents.ShouldBe(before);
        (await LedgerFile.ReadAsync(fixture.Data)).ShouldBeEmpty();
        (await fixture.ArrivedAsync()).ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Run_WrongInput_IsToldInRussianToo(string name)
    {
        var given = BadInputCase.Read(name);
        using var folder = new WorkFolder();
        var scenario = given.WriteTo(folder, fixture.Sandbox);

        var done = await CommandLine.RunAsync(
            ["run", scenario, "--data", fixture.Data, "--json", "--lang", "ru", .. given.Args.Select(a => a.Replace("FOLDER", folder.Path, StringComparison.Ordinal))]);

        done.Json["errors"]!.AsArray().Select(Place).ShouldBe(given.Errors, ignoreOrder: true);
        done.Json["errors"]!.AsArray().ShouldAllBe(e => IsRussian((string)e!["message"]!) && IsRussian((string)e["remedy"]!));
    }

    private static bool IsRussian(string text) => text.Any(c => c is >= 'а' and <= 'я');

    private static string Place(JsonNode? error) =>
        string.Join(' ', new[] { error!["code"], error["node"], error["setting"] }.Where(p => p is not null).Select(p => (string)p!));

    private static bool IsHelpful(JsonNode error) => ((string)error["message"]!).Length > 0 && ((string)error["remedy"]!).Length > 0;
}
