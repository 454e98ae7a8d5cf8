using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text;

namespace RfmFlows.Server.Api;

/// <summary>Collects the program's and the web server's measurements and shows them as Prometheus reads them.</summary>
internal sealed class MetricsPage : IDisposable
{
    private const string HttpMeter = "Microsoft.AspNetCore.Hosting";
    private const string HttpDuration = "http.server.request.duration";

    // Labels beyond these would make a series for every address that someone tries.
    private static readonly string[] HttpLabels = ["http.request.method", "http.route", "http.response.status_code"];
    private static readonly double[] Buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];

    private readonly ConcurrentDictionary<string, Metric> _metrics = new(StringComparer.Ordinal);
    private readonly MeterListener _listener;

    public MetricsPage(IMeterFactory factory)
    {
        _listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                // Several servers may live in one process; each listens to its own meters.
                if (instrument.Meter.Scope == factory && (instrument.Meter.Name == RunMetrics.MeterName || instrument.Name == HttpDuration && instrument.Meter.Name == HttpMeter))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.Start();
    }

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/metrics", (MetricsPage page) => TypedResults.Text(page.Write(), "text/plain; version=0.0.4", Encoding.UTF8))
            .WithTags("Health").Is("readMetrics", "Metrics in Prometheus' text format");

    public string Write()
    {
        var text = new StringBuilder();
        foreach (var (name, metric) in _metrics.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            text.Append($"# HELP {name} {metric.Help}\n# TYPE {name} {metric.Kind}\n");
            foreach (var (_, series) in metric.Series.OrderBy(s => s.Key, StringComparer.Ordinal))
            {
                series.Write(text, name);
            }
        }
        return text.ToString();
    }

    public void Dispose() => _listener.Dispose();

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var kind = instrument switch
        {
            Histogram<double> => "histogram",
            UpDownCounter<long> => "gauge",
            _ => "counter",
        };
        var name = Name(instrument.Name) + (kind == "counter" ? "_total" : instrument.Name == HttpDuration ? "_seconds" : "");
        var labels = Labels(tags, instrument.Meter.Name == HttpMeter);
        var metric = _metrics.GetOrAdd(name, _ => new Metric(kind, instrument.Description ?? "", new ConcurrentDictionary<string, MetricSeries>(StringComparer.Ordinal)));
        metric.Series.GetOrAdd(labels, l => new MetricSeries(l, kind == "histogram" ? Buckets : null)).Add(value);
    }

    private static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags, bool isHttp)
    {
        var labels = new List<string>();
        foreach (var (name, value) in tags)
        {
            if (!isHttp || HttpLabels.Contains(name))
            {
                labels.Add($"{Name(name)}=\"{Escape($"{value}")}\"");
            }
        }
        return string.Join(',', labels.Order(StringComparer.Ordinal));
    }

    private static string Name(string name) => name.Replace('.', '_');

    private static string Escape(string value) => value.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n");

    private sealed record Metric(string Kind, string Help, ConcurrentDictionary<string, MetricSeries> Series);
}
