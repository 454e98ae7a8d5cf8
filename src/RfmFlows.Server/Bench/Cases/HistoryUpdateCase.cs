using System.Globalization;

namespace RfmFlows.Server.Bench;

/// <summary>A snapshot of a million customers of whom one in a hundred has moved since the one before.</summary>
internal sealed class HistoryUpdateCase : HistoryCase
{
    private const int Segments = 10;
    private const int OneIn = 100;
    private static readonly DateOnly FirstDay = new(2026, 1, 1);
    private string? _data;

    public override string Name => "history-update";

    protected override double LimitSeconds => 3;

    protected override int Customers => 1_000_000;

    protected override async Task<(string Scenario, DateOnly AsOf, string[] Settings)> PrepareAsync(BenchLab lab, int run, CancellationToken cancellation)
    {
        var file = Path.Combine(lab.NewFolder(Name), "customers.csv");
        await using var writer = new StreamWriter(file);
        await writer.WriteLineAsync("customer,segment,revenue,last_purchase".AsMemory(), cancellation);
        for (var i = 0; i < Customers; i++)
        {
            // Run by run another hundredth has moved, and bought.
            var moved = i % OneIn > 0 && i % OneIn <= run;
            var last = moved ? FirstDay.AddDays(i % OneIn) : FirstDay.AddDays(-(i % 700));
            var line = string.Create(CultureInfo.InvariantCulture, $"{i},segment-{(i / OneIn + (moved ? 1 : 0)) % Segments},{i % 5000}.50,{last:yyyy-MM-dd}");
            await writer.WriteLineAsync(line.AsMemory(), cancellation);
        }
        return ("history-update.json", FirstDay.AddDays(run), [$"customers={file}"]);
    }

    // The first run, which is not counted, lays the ground.
    protected override string DataOf(BenchLab lab, int run) => _data ??= lab.NewFolder(Name);
}
