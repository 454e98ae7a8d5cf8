using System.Globalization;
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
            var tallies = string.Join(", ", messages.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Key} {t.Value:N0}")));
            output.WriteLine($"{language.Of("Messages", "Сообщения")}: {tallies}");
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{language.Of("Run", "Запуск")} {result.RunId} {StatusOf(result.Status, language)}: {result.Time.TotalSeconds:N2} {language.Of("s", "с")}"));
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
