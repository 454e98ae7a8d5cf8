using RfmFlows.Campaigns;
using RfmFlows.Engine;

namespace RfmFlows.Server.Cli;

/// <summary>What a run did, for people.</summary>
internal static class RunReport
{
    public static void Write(TextWriter output, RunResult result, IReadOnlyDictionary<string, long> messages, Language language)
    {
        output.WriteLine();
        foreach (var node in result.Nodes)
        {
            output.WriteLine(PlainProgress.Line(node, language));
        }
        foreach (var remark in RunMessages.Remarks(result, messages))
        {
            output.WriteLine(Line(remark, language));
        }
        if (messages.Count > 0)
        {
            WriteMessages(output, messages, language);
        }
        output.WriteLine(string.Create(language.Numbers,
            $"{language.Of("Run", "Запуск")} {result.RunId} {StatusOf(result.Status, language)}: {result.Time.TotalSeconds:N2} {language.Of("s", "с")}"));
    }

    private static void WriteMessages(TextWriter output, IReadOnlyDictionary<string, long> messages, Language language)
    {
        var states = Enum.GetValues<SendState>().Where(s => messages.ContainsKey(RunMessages.Name(s)))
            .Select(s => string.Create(language.Numbers, $"{RunMessages.Label(s, language)} {messages[RunMessages.Name(s)]:N0}"));
        output.WriteLine($"{language.Of("Messages", "Сообщения")}: {string.Join(", ", states)}");
        foreach (var reason in SkipReason.All)
        {
            if (messages.TryGetValue($"{RunMessages.Name(SendState.Skipped)}:{reason.Code}", out var count))
            {
                output.WriteLine(string.Create(language.Numbers, $"  {language.Of("skipped", "пропущено")} {count:N0}: {language.Of(reason.Text)}"));
            }
        }
    }

    public static string StatusOf(RunStatus status, Language language) => status switch
    {
        RunStatus.Running => language.Of("running", "выполняется"),
        RunStatus.Succeeded => language.Of("done", "выполнен"),
        RunStatus.Cancelled => language.Of("stopped", "остановлен"),
        RunStatus.Interrupted => language.Of("interrupted", "прерван"),
        _ => language.Of("failed", "завершился с ошибкой"),
    };

    public static string Line(Remark remark, Language language)
    {
        var place = string.Join(" · ", new[] { remark.Node, remark.Setting }.Where(p => p is not null));
        return $"{remark.Code} {(place.Length > 0 ? place + ": " : "")}{language.Of(remark.Message)} {language.Of(remark.Remedy)}".TrimEnd();
    }
}
