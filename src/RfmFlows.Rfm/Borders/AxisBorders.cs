namespace RfmFlows.Rfm;

/// <summary>
/// The explicit borders of one axis: scale − 1 ascending values that cut the axis into classes. The class of the best
/// values has the highest score, whatever the direction of the axis. Equal values always share a score; where borders
/// repeat, the score between them stays unused. Borders can be kept, edited and used on other data.
/// </summary>
public sealed class AxisBorders : IEquatable<AxisBorders>
{
    private readonly decimal[] _inner;

    /// <summary>Makes borders from given values.</summary>
    /// <param name="axis">The axis they cut.</param>
    /// <param name="inner">The inner borders, ascending, repetitions allowed; none = one class.</param>
    /// <param name="closed">The class of a value that equals a border.</param>
    /// <param name="min">The smallest value seen, where known; scoring does not use it.</param>
    /// <param name="max">The greatest value seen, where known; scoring does not use it.</param>
    /// <exception cref="ArgumentException"><see cref="Problems"/> finds fault with <paramref name="inner"/>.</exception>
    public AxisBorders(Axis axis, IReadOnlyList<decimal> inner, ClosedSide closed = ClosedSide.Right, decimal? min = null, decimal? max = null)
    {
        if (Problems(inner) is [var first, ..])
        {
            throw new ArgumentException(first.En, nameof(inner));
        }

        Axis = axis;
        Closed = closed;
        Min = min;
        Max = max;
        _inner = [.. inner];
    }

    /// <summary>The axis that is cut.</summary>
    public Axis Axis { get; }

    /// <summary>The inner borders, ascending; one fewer than <see cref="Scale"/>.</summary>
    public IReadOnlyList<decimal> Inner => _inner;

    /// <summary>The class of a value that equals a border.</summary>
    public ClosedSide Closed { get; }

    /// <summary>The smallest value seen when the borders were made, where known.</summary>
    public decimal? Min { get; }

    /// <summary>The greatest value seen when the borders were made, where known.</summary>
    public decimal? Max { get; }

    /// <summary>Recency only: the borders are multiples of the customer's own <see cref="PurchaseCycle"/> rather than days.</summary>
    public bool InCycles { get; init; }

    /// <summary>Whether the values are whole numbers.</summary>
    internal bool AreWhole => Axis.IsWhole() && !InCycles;

    /// <summary>How many scores there are: 1…scale, the highest = best.</summary>
    public int Scale => _inner.Length + 1;

    /// <summary>All that is wrong with inner borders somebody typed; empty = they can be used.</summary>
    public static IReadOnlyList<Text> Problems(IReadOnlyList<decimal> inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        var problems = new List<Text>();
        if (inner.Count >= ScaleLimits.Max)
        {
            problems.Add(new(
                $"{inner.Count} borders make {inner.Count + 1} scores; {ScaleLimits.Max} are the most: remove {inner.Count + 1 - ScaleLimits.Max}.",
                $"Границ {inner.Count}, это {inner.Count + 1} оценок; наибольшая шкала {ScaleLimits.Max}: уберите лишние ({inner.Count + 1 - ScaleLimits.Max})."));
        }

        for (var i = 1; i < inner.Count; i++)
        {
            if (inner[i] < inner[i - 1])
            {
                problems.Add(new(
                    $"Border {i + 1} ({Numbers.En(inner[i])}) is smaller than border {i} ({Numbers.En(inner[i - 1])}): list borders from the smallest up.",
                    $"Граница {i + 1} ({Numbers.Ru(inner[i])}) меньше границы {i} ({Numbers.Ru(inner[i - 1])}): перечислите границы по возрастанию."));
            }
        }

        return problems;
    }

    /// <summary>
    /// The borders behind scores that were given some other way, for instance by mean ranks: right-closed, at the greatest
    /// value of each class. Below an unused lowest class stands a border one under the smallest value.
    /// </summary>
    /// <param name="axis">The axis.</param>
    /// <param name="scale">How many scores there are, used or not.</param>
    /// <param name="spans">What was seen, one span per used score, in any order.</param>
    /// <exception cref="ArgumentException">There is no span, a score lies outside the scale, or spans overlap: equal values got
    /// different scores, and no borders can say that.</exception>
    public static AxisBorders FromSpans(Axis axis, int scale, IReadOnlyList<ScoreSpan> spans)
    {
        ArgumentNullException.ThrowIfNull(spans);
        var ascending = spans.OrderBy(span => ClassOf(span.Score, scale, axis)).ToArray();
        if (ascending.Length == 0 || spans.Any(span => span.Score < 1 || span.Score > scale))
        {
            throw new ArgumentException($"Spans must be given for at least one score, all within 1…{scale}.", nameof(spans));
        }

        if (ascending.Zip(ascending.Skip(1)).Any(pair => pair.First.Max >= pair.Second.Min))
        {
            throw new ArgumentException("Spans of two scores overlap, so no border can part them.", nameof(spans));
        }

        var min = ascending[0].Min;
        var inner = Enumerable.Range(1, scale - 1)
            .Select(lower => ascending.LastOrDefault(span => ClassOf(span.Score, scale, axis) <= lower)?.Max ?? min - 1)
            .ToArray();
        return new(axis, inner, ClosedSide.Right, min, ascending[^1].Max);
    }

    /// <summary>The score of one value: the reference for <see cref="Rule"/>, and for explaining a single customer.</summary>
    public int Score(decimal value)
    {
        var below = Closed == ClosedSide.Right ? _inner.Count(border => value > border) : _inner.Count(border => value >= border);
        return ScoreOf(below + 1);
    }

    /// <summary>The same scores as an ordered rule that an engine can write as a CASE.</summary>
    public ScoreRule Rule()
    {
        var steps = new List<ScoreStep>();
        for (var i = 0; i < _inner.Length; i++)
        {
            if (i == 0 || _inner[i] != _inner[i - 1])
            {
                steps.Add(new(_inner[i], Closed == ClosedSide.Right, ScoreOf(i + 1)));
            }
        }

        return new(steps, ScoreOf(Scale));
    }

    /// <summary>The interval of each score, from score 1 up.</summary>
    public IReadOnlyList<ScoreInterval> Intervals() => [.. Enumerable.Range(1, Scale).Select(Interval)];

    /// <summary>The values that get a score.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="score"/> is not on the scale.</exception>
    public ScoreInterval Interval(int score)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(score, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(score, Scale);
        var place = ClassOf(score, Scale, Axis);
        return new(score, place == 1 ? null : _inner[place - 2], place == Scale ? null : _inner[place - 1]);
    }

    /// <summary>The interval of a score in words, such as "4: 31–90 days".</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="score"/> is not on the scale.</exception>
    public Text Explain(int score) => IntervalWords.Of(this, Interval(score));

    /// <summary>The values of a score in words, such as "31–90 days".</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="score"/> is not on the scale.</exception>
    public Text Words(int score) => IntervalWords.WithoutScore(this, Interval(score));

    /// <summary>
    /// Right-closed borders at values that can occur, which give every such value the same score: whole days and purchases, money to the cent.
    /// Borders that a user is to edit are shown this way.
    /// </summary>
    public AxisBorders Tidy()
    {
        var step = AreWhole ? 1m : 0.01m;
        decimal Highest(decimal border) => Closed == ClosedSide.Right ? decimal.Floor(border / step) * step : (decimal.Ceiling(border / step) - 1) * step;
        return new(Axis, [.. _inner.Select(Highest)], ClosedSide.Right, Min, Max) { InCycles = InCycles };
    }

    /// <inheritdoc/>
    public bool Equals(AxisBorders? other) =>
        other is not null && Axis == other.Axis && Closed == other.Closed && Min == other.Min && Max == other.Max && InCycles == other.InCycles && _inner.SequenceEqual(other._inner);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AxisBorders);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Axis, Closed, _inner.Length, _inner.FirstOrDefault(), _inner.LastOrDefault());

    private static int ClassOf(int score, int scale, Axis axis) =>
        axis.Direction() == AxisDirection.HigherIsBetter ? score : scale + 1 - score;

    private int ScoreOf(int place) => ClassOf(place, Scale, Axis);
}
