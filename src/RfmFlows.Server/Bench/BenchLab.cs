using RfmFlows.Engine;
using RfmFlows.Sample;

namespace RfmFlows.Server.Bench;

/// <summary>What all cases of one measurement share: the folder, the sample bases, how often to measure.</summary>
internal sealed class BenchLab(string folder, int runs, Action<LocalText> tell)
{
    private int _folders;

    /// <summary>Counted runs of each side; one more goes before them to warm up.</summary>
    public int Runs => runs;

    /// <summary>The recipe of the main job.</summary>
    public static string Recipe => Path.Combine(AppContext.BaseDirectory, "workflows", "win-back-cant-lose-them.json");

    /// <summary>Tells the user what is under way.</summary>
    public void Tell(LocalText text) => tell(text);

    /// <summary>Tells that a run begins; number 0 warms up.</summary>
    public void TellRun(string name, int run, int of) => Tell(($"{name}: run {run} of {of}", $"{name}: прогон {run} из {of}"));

    /// <summary>A folder that holds nothing yet.</summary>
    public string NewFolder(string name)
    {
        var path = Path.Combine(folder, "runs", $"{name}-{++_folders}");
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
        return Directory.CreateDirectory(path).FullName;
    }

    /// <summary>The sample base of so many customers, made once and kept for further measurements.</summary>
    public async Task<string> BaseAsync(int customers, SampleFormats formats, CancellationToken cancellation, bool withLines = false)
    {
        var path = Path.Combine(folder, $"base-{customers}-{formats.ToString().ToLowerInvariant()}{(withLines ? "-lines" : "")}");
        if (!Directory.Exists(path))
        {
            Tell(($"making a base of {customers} customers", $"создаю базу, клиентов: {customers}"));
            await new SampleBase(new SampleOptions { Customers = customers, Formats = formats, Lines = withLines }).WriteAsync(path, progress: null, cancellation);
        }
        return path;
    }

    /// <summary>Removes what the runs have left; the bases stay.</summary>
    public void Clear()
    {
        var path = Path.Combine(folder, "runs");
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
