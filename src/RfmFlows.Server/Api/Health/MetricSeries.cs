using System.Globalization;
using System.Text;

namespace RfmFlows.Server.Api;

/// <summary>One metric with one set of labels, as Prometheus shows it.</summary>
internal sealed class MetricSeries(string labels, double[]? buckets)
{
    private readonly long[] _counts = new long[buckets?.Length ?? 0];
    private readonly Lock _gate = new();
    private double _sum;
    private long _count;

    public void Add(double value)
    {
        lock (_gate)
        {
            _sum += value;
            _count++;
            for (var i = 0; i < _counts.Length; i++)
            {
                _counts[i] += value <= buckets![i] ? 1 : 0;
            }
        }
    }

    public void Write(StringBuilder text, string name)
    {
        lock (_gate)
        {
            if (buckets is null)
            {
                Line(text, name, labels, _sum);
                return;
            }
            for (var i = 0; i < _counts.Length; i++)
            {
                Line(text, $"{name}_bucket", With(labels, $"le=\"{Number(buckets[i])}\""), _counts[i]);
            }
            Line(text, $"{name}_bucket", With(labels, "le=\"+Inf\""), _count);
            Line(text, $"{name}_sum", labels, _sum);
            Line(text, $"{name}_count", labels, _count);
        }
    }

    private static string With(string labels, string more) => labels.Length > 0 ? $"{labels},{more}" : more;

    private static void Line(StringBuilder text, string name, string labels, double value) =>
        text.Append(name).Append(labels.Length > 0 ? $"{{{labels}}}" : "").Append(' ').Append(Number(value)).Append('\n');

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
