using System.Text;
using System.Text.Json.Nodes;
using RfmFlows.Engine;

namespace RfmFlows.Server.Cli;

/// <summary>A scenario file named on the command line, with the parameter values given beside it.</summary>
internal sealed record ScenarioFile(string Path, Scenario Scenario, IReadOnlyDictionary<string, JsonNode> Parameters)
{
    /// <summary>Where the scenario's relative paths start.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>Reads the file; relative paths among the values start at the working folder, where they were typed.</summary>
    /// <exception cref="FlowException">The file is missing or malformed, or a value is not NAME=VALUE.</exception>
    public static async Task<ScenarioFile> ReadAsync(string path, IReadOnlyList<string> settings, CancellationToken cancellation)
    {
        var full = System.IO.Path.GetFullPath(path);
        if (!File.Exists(full))
        {
            throw new FlowException(CliRemarks.NoScenarioFile(path));
        }
        var remarks = new List<Remark>();
        var scenario = ScenarioJson.Read(await TextAsync(full, path, cancellation), remarks);
        var values = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        foreach (var setting in settings)
        {
            var equals = setting.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                remarks.Add(CliRemarks.NotNameValue(setting));
                continue;
            }
            var name = setting[..equals];
            var isPath = scenario?.Parameters.FirstOrDefault(p => p.Name == name)?.Type is ParameterType.File or ParameterType.Folder;
            values[name] = isPath ? System.IO.Path.GetFullPath(setting[(equals + 1)..]) : setting[(equals + 1)..];
        }
        if (scenario is null || remarks.Any(r => r.Severity == Severity.Error))
        {
            throw new FlowException(remarks);
        }
        return new ScenarioFile(full, scenario, values);
    }

    // A mark at the beginning may tell another encoding; without one it is UTF-8, and nothing is put in for bytes that are none.
    private static async Task<string> TextAsync(string full, string path, CancellationToken cancellation)
    {
        try
        {
            return await File.ReadAllTextAsync(full, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), cancellation);
        }
        catch (DecoderFallbackException e)
        {
            throw new FlowException(CliRemarks.NotUtf8(path), e);
        }
    }
}
