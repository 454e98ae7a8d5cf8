using System.Globalization;
using System.Text;
using RfmFlows.Server.Tests.Cli;

namespace RfmFlows.Server.Tests.Kills;

/// <summary>A disk that is really full: a tiny file system of the child's own.</summary>
[Collection(ProcessTests.Name)]
public sealed class FullDiskTests
{
    private const int Rows = 120_000;

    [SmallDiskFact]
    public async Task Run_DataFolderFull_SaysSoAndExits4()
    {
        using var folder = new WorkFolder();
        var done = await OnSmallDiskAsync(folder, folder.Data, megabytes: 3, "--keep-all");

        done.ExitCode.ShouldBe(4, done.Output + done.Error);
        done.ErrorCodes.ShouldAllBe(code => code == "RF2005" || code == "RF6003");
        done.ErrorCodes.ShouldNotBeEmpty();
    }

    [SmallDiskFact]
    public async Task Run_ExportTargetFull_SaysSoAndLeavesWhatWasThere()
    {
        using var folder = new WorkFolder();
        var done = await OnSmallDiskAsync(folder, folder.At("out"), megabytes: 1, "--export", $"people.table={folder.At("out")}/rows.csv");

        done.ExitCode.ShouldBe(4, done.Output + done.Error);
        done.ErrorCodes.ShouldBe(["RF2005"]);
        done.Error.ShouldContain("rows.csv: before");
        done.Error.ShouldContain("files: 1");
    }

    // The mount is seen by the child alone and goes with it, so the child's shell also looks at what is left.
    private static async Task<CliResult> OnSmallDiskAsync(WorkFolder folder, string disk, int megabytes, params string[] more)
    {
        Directory.CreateDirectory(disk);
        folder.Write("rows.csv", ManyRows());
        var scenario = folder.Write("flow.json", """
            {
              "format": 1,
              "id": "rows",
              "nodes": [
                { "id": "people", "type": "sources.file", "version": 1, "settings": { "file": "rows.csv" } },
                { "id": "sorted", "type": "rows.sort", "version": 1, "settings": { "by": [{ "column": "value" }] } }
              ],
              "links": ["people.table -> sorted.input"]
            }
            """);
        const string Script = """
            mount -t tmpfs -o size="$1"m tmpfs "$2" || exit 99
            disk=$2; shift 2
            echo before > "$disk/rows.csv"
            "$@"
            code=$?
            echo "rows.csv: $(head -c 20 "$disk/rows.csv")" >&2
            echo "files: $(ls -A "$disk" | wc -l)" >&2
            exit $code
            """;
        string[] run = ["dotnet", CliProcess.Program, "run", scenario, "--data", folder.Data, "--json", .. more];
        using var process = CliProcess.Start(
            "unshare", ["-m", "sh", "-c", Script, "sh", megabytes.ToString(CultureInfo.InvariantCulture), disk, .. run], folder: null, environment: null);
        return await process.WaitAsync();
    }

    private static string ManyRows()
    {
        var text = new StringBuilder("id,value\n");
        for (var i = 0; i < Rows; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{i},{(uint)(i * 2654435761)}-{(uint)(i * 40503 + 7)}-text\n");
        }
        return text.ToString();
    }
}
