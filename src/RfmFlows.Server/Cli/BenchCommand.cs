using System.CommandLine;
using System.Globalization;
using RfmFlows.Engine;
using RfmFlows.Server.Bench;

namespace RfmFlows.Server.Cli;

/// <summary><c>rfmflows bench</c>: measures the program against hand-written SQL and against what is asked of it.</summary>
internal static class BenchCommand
{
    private const int MostRuns = 1000;
    private static readonly Argument<string[]> Names = BuildNames();
    private static readonly Option<int> Runs = CommonOptions.Within<int>(
        new Option<int>("--runs") { DefaultValueFactory = _ => 5 }.Told(
            ("Counted runs of each side; one more goes before them to warm up.", "Сколько прогонов каждой стороны учесть; перед ними делается ещё один для прогрева."), ("N", "N")),
        1, MostRuns);
    private static readonly Option<string?> Report = new Option<string?>("--report").Told(("Also write a report as Markdown.", "Ещё и записать отчёт в формате Markdown."), ("FILE", "ФАЙЛ"));

    public static Command Create(TimeProvider clock)
    {
        var command = new Command("bench")
        {
            Names, Runs, Report, CommonOptions.Json, CommonOptions.Data,
        }.Told(("Measure the program. Ratios say how many times longer a case takes than what it is held against.",
            "Замерить скорость программы. Отношение говорит, во сколько раз замер дольше того, с чем он сравнивается."));
        command.SetAction((parsed, cancellation) => RunAsync(parsed, clock, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, TimeProvider clock, CancellationToken cancellation)
    {
        var runs = parsed.GetValue(Runs);
        var language = CommonOptions.LanguageOf(parsed);
        var lab = new BenchLab(Path.Combine(Path.GetFullPath(parsed.GetValue(CommonOptions.Data)!), "bench"), runs, text => Console.Error.WriteLine(language.Of(text)));
        var load = await LoadAsync(cancellation);
        var rows = new List<BenchRow>();
        foreach (var chosen in BenchCases.Choose(parsed.GetValue(Names) ?? []))
        {
            rows.Add(await MeasureAsync(chosen, lab, cancellation));
        }
        Console.Out.WriteLine(parsed.GetValue(CommonOptions.Json) ? BenchReport.Json(rows).ToJsonString(ScenarioJson.Readable) : BenchReport.Table(rows, language));
        if (parsed.GetValue(Report) is { } file)
        {
            await File.WriteAllTextAsync(file, BenchReport.Markdown(rows, language, clock.GetUtcNow(), runs, load), cancellation);
        }
        return rows.Exists(r => r.Failure is not null) ? ExitCodes.Failed : ExitCodes.Success;
    }

    private static async Task<BenchRow> MeasureAsync(IBenchCase chosen, BenchLab lab, CancellationToken cancellation)
    {
        try
        {
            return await chosen.RunAsync(lab, cancellation);
        }
        catch (BenchException e)
        {
            return BenchRow.Failed(chosen.Name, e.Problem);
        }
        finally
        {
            lab.Clear();
        }
    }

    // Only Linux tells; 0 elsewhere.
    private static async Task<double> LoadAsync(CancellationToken cancellation) => File.Exists("/proc/loadavg")
        ? double.Parse((await File.ReadAllTextAsync("/proc/loadavg", cancellation)).Split(' ')[0], CultureInfo.InvariantCulture)
        : 0;

    private static Argument<string[]> BuildNames()
    {
        var heavy = BenchCases.All.Where(c => c.IsHeavy).Select(c => c.Name).ToList();
        var all = string.Join(", ", BenchCases.All.Select(c => c.Name));
        var argument = new Argument<string[]>("NAME") { Arity = ArgumentArity.ZeroOrMore }.Told(
            ($"What to measure: {all}; by default all but {string.Join(" and ", heavy)}, which take minutes.",
                $"Что замерить: {all}; по умолчанию всё, кроме {string.Join(" и ", heavy)}: они занимают минуты."),
            ("NAME", "ЗАМЕР"));
        argument.AcceptOnlyFromAmong([.. BenchCases.All.Select(c => c.Name)]);
        return argument;
    }
}
