using RfmFlows.Engine;

namespace RfmFlows.Server.Cli;

/// <summary>Tells what kept a command from starting.</summary>
internal static class Failures
{
    /// <returns>The exit code given.</returns>
    public static int Tell(string scenario, FlowException e, bool json, Language language, int code = ExitCodes.Invalid)
    {
        if (json)
        {
            Console.Out.WriteLine(RunSummary.Of(scenario, e, language).ToJsonString(ScenarioJson.Readable));
        }
        else
        {
            foreach (var remark in e.Remarks)
            {
                Console.Error.WriteLine(RunReport.Line(remark, language));
            }
        }
        return code;
    }
}
