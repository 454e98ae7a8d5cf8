using System.Text.Json.Nodes;
using RfmFlows.Campaigns;
using RfmFlows.Server.Tests.Cli;

namespace RfmFlows.Server.Tests.Kills;

/// <summary>Runs a mailing through the real program and kills it again and again, each time at another number of arrived messages, until it comes to its end.</summary>
internal sealed class KillCampaign(WorkFolder folder, SandboxProcess sandbox, Mailing mailing, int kills, int seed)
{
    private const int MostStarts = 400;
    private static readonly string[] Handled = ["accepted", "rejected", "unknown"];

    private readonly Random _random = new(seed);
    private readonly Dictionary<long, DateTimeOffset?> _unknown = [];
    private string? _run;
    private int _handled;

    public int Kills { get; private set; }

    public int Starts { get; private set; }

    /// <summary>Rows that were unknown after one of the kills, with the time of the call whose fate is unknown.</summary>
    public IReadOnlyDictionary<long, DateTimeOffset?> Unknown => _unknown;

    /// <returns>What the last start printed.</returns>
    public async Task<CliResult> RunAsync()
    {
        while (Starts < MostStarts)
        {
            await DisturbAsync();
            using var cli = mailing.Start(_run);
            Starts++;
            if (Kills < kills)
            {
                await sandbox.WaitAsync(await NextMomentAsync(), () => cli.HasExited);
            }
            if (Kills < kills && !cli.HasExited)
            {
                await cli.KillAsync();
                Kills++;
            }
            else if (await cli.WaitAsync() is { ExitCode: 0 or 5 } last)
            {
                return last;
            }
            await LookAsync();
        }
        throw new InvalidOperationException($"The run did not come to its end in {MostStarts} starts.");
    }

    // So many messages from here that the kills which are left spread over the recipients who are left. Sometimes at once: while the program is still starting.
    // The last starts may come to the end between two moments, so some kills may be left over.
    private async Task<int> NextMomentAsync()
    {
        var arrived = await sandbox.CountAsync();
        var share = 2 * (mailing.Eligible.Count - _handled) / (kills - Kills + 2);
        return arrived + (_random.Next(8) == 0 ? 0 : 1 + _random.Next(Math.Max(1, share)));
    }

    private Task DisturbAsync() => sandbox.SetAsync(new JsonObject
    {
        ["seed"] = _random.Next(1_000_000),
        ["faults"] = new JsonObject
        {
            ["jsonErrorRate"] = 0.01, ["htmlErrorRate"] = 0.01, ["resetRate"] = 0.01, ["lostAnswerRate"] = 0.02,
            ["lostAnswerMode"] = _random.Next(2) == 0 ? "cut" : "hang", ["hangSeconds"] = 1,
        },
        ["latency"] = new JsonObject { ["randomFromMilliseconds"] = 0, ["randomToMilliseconds"] = 20 },
        ["recipients"] = new JsonObject { ["refused"] = new JsonArray(Mailing.RefusedPattern) },
    });

    // As a person would: the list of runs gives the id and marks what was left as interrupted.
    private async Task LookAsync()
    {
        var listed = await CommandLine.RunAsync("runs", "--json", "--data", folder.Data);
        listed.ExitCode.ShouldBe(0, listed.Error);
        var run = listed.Json.AsArray().FirstOrDefault();
        _run ??= (string?)run?["run"];
        _handled = Handled.Sum(state => (int?)run?["messages"]?[state] ?? 0);
        foreach (var record in await LedgerFile.ReadAsync(folder.Data, SendState.Unknown))
        {
            _unknown.TryAdd(record.Id, record.CalledAt);
        }
    }
}
