using System.CommandLine;
using RfmFlows.Engine;

namespace RfmFlows.Server.Cli;

/// <summary>Tells what kept a command from doing its work: a document on standard output with --json, else lines on standard error.</summary>
internal sealed class Failures(ParseResult parsed, TextWriter output, TextWriter error)
{
    // The command line itself is at fault, or a file, the disk, the store or an account gave way; every other remark is about the scenario.
    private static readonly HashSet<string> Usage = ["RF6102", "RF6103", "RF6104", "RF6107", "RF6108", "RF6109", "RF6221", "RF6223", "RF6225"];
    private static readonly HashSet<string> Outside = ["RF2003", "RF2005", "RF6001", "RF6002", "RF6003", "RF6032", "RF6222", "RF3010"];

    /// <summary>Tells of a command line that cannot be read.</summary>
    public int TellUsage(IReadOnlyList<LocalText> wrong) =>
        Tell("invalid", [.. wrong.Select(w => CliRemarks.BadCommandLine(w, CommandNames.Of(parsed.CommandResult)))], ExitCodes.Usage);

    /// <returns>The exit code that the exception means.</returns>
    public int Tell(Exception thrown)
    {
        switch (thrown)
        {
            case OperationCanceledException:
                return Tell("cancelled", [], ExitCodes.Cancelled);
            case FlowException flow:
                return Tell(flow.Remarks);
            case var _ when RunRemarks.IsExpected(thrown):
                return Tell("failed", [RunRemarks.Of(thrown)], ExitCodes.Failed);
            default:
                error.WriteLine(thrown);
                return Tell("failed", [RunRemarks.Of(thrown)], ExitCodes.Defect);
        }
    }

    private int Tell(IReadOnlyList<Remark> remarks) =>
        remarks.Any(r => Outside.Contains(r.Code)) ? Tell("failed", remarks, ExitCodes.Failed)
        : remarks.All(r => Usage.Contains(r.Code)) ? Tell("invalid", remarks, ExitCodes.Usage)
        : Tell("invalid", remarks, ExitCodes.Invalid);

    private int Tell(string status, IReadOnlyList<Remark> remarks, int code)
    {
        var language = CommonOptions.LanguageOf(parsed);
        if (parsed.GetResult(CommonOptions.Json) is { Implicit: false })
        {
            output.WriteLine(RunSummary.OfFailure(status, remarks, language).ToJsonString(ScenarioJson.Readable));
            return code;
        }
        foreach (var remark in remarks)
        {
            error.WriteLine(RunReport.Line(remark, language));
        }
        return code;
    }
}
