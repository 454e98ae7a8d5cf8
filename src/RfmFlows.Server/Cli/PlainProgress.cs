using RfmFlows.Engine;

namespace RfmFlows.Server.Cli;

/// <summary>Tells a run as plain lines, for logs and pipes.</summary>
internal sealed class PlainProgress(TextWriter output, Language language) : IRunObserver
{
    public async ValueTask OnAsync(RunEvent happened)
    {
        switch (happened)
        {
            case NodeFinished { Run: var run }:
                await output.WriteLineAsync(Line(run, language));
                break;
            case NodeProgressed { Done: { } done } progressed:
                await output.WriteLineAsync(string.Create(language.Numbers, $"  {progressed.Node}: {done:N0}"));
                break;
        }
    }

    public static string Line(NodeRun run, Language language)
    {
        var state = run.Status switch
        {
            NodeStatus.Succeeded when run.Cached => language.Of("reused", "готово ранее"),
            NodeStatus.Succeeded => language.Of("done", "готово"),
            NodeStatus.Handled => language.Of("failed, handed over", "ошибка передана"),
            NodeStatus.Failed => language.Of("failed", "ошибка"),
            NodeStatus.Skipped => language.Of("skipped", "пропущен"),
            _ => language.Of("stopped", "остановлен"),
        };
        var rows = string.Join(", ", run.Ports.Where(p => p.Rows is not null).Select(p => string.Create(language.Numbers, $"{p.Port} {p.Rows:N0}")));
        return string.Create(language.Numbers, $"{run.Node,-22} {state,-12} {run.Time.TotalMilliseconds,9:N0} {language.Of("ms", "мс")}  {rows}").TrimEnd();
    }
}
