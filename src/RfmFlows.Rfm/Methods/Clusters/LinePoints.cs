namespace RfmFlows.Rfm;

/// <summary>
/// The distinct values of an axis with their counts, as points on a line. Up to <see cref="MostPoints"/> distinct values each is a point of its own. Beyond, the
/// line is divided into as many cells of equal width, and the values of a cell become one point: the clusters are then the best among those that cut no cell,
/// and memory stays bounded.
/// </summary>
public sealed class LinePoints
{
    /// <summary>Up to so many distinct values clusters are exact.</summary>
    public const int MostPoints = 1_000_000;

    private readonly bool _logarithmic;
    private readonly int _most;
    private readonly decimal _low;
    private readonly decimal _cell;
    private List<LinePoint> _points = [];

    /// <summary>Begins with an empty line.</summary>
    /// <param name="min">The smallest value that will come.</param>
    /// <param name="max">The greatest value that will come.</param>
    /// <param name="logarithmic">Values lie at ±ln(1 + |value|) instead of at themselves.</param>
    /// <param name="most">Most points that are held.</param>
    public LinePoints(decimal min, decimal max, bool logarithmic, int most = MostPoints)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        _logarithmic = logarithmic;
        _most = most;
        _low = Place(min);
        _cell = (Place(max) - _low) / most;
        (Min, Max) = (min, max);
    }

    /// <summary>The smallest value.</summary>
    public decimal Min { get; }

    /// <summary>The greatest value.</summary>
    public decimal Max { get; }

    /// <summary>Ascending.</summary>
    public IReadOnlyList<LinePoint> Points => _points;

    /// <summary>Whether each distinct value is a point of its own.</summary>
    public bool IsExact { get; private set; } = true;

    /// <summary>Adds the next greater value.</summary>
    public void Add(decimal value, long count)
    {
        if (IsExact && _points.Count == _most)
        {
            var all = _points;
            (_points, IsExact) = (new List<LinePoint>(_most), false);
            all.ForEach(Join);
        }
        var point = new LinePoint(value, Place(value), count);
        if (IsExact)
        {
            _points.Add(point);
        }
        else
        {
            Join(point);
        }
    }

    // Nine digits of a logarithm tell apart whatever money can be, and do not depend on the processor.
    private decimal Place(decimal value) =>
        _logarithmic ? decimal.Round((decimal)Math.Log(1 + (double)Math.Abs(value)), 9) * Math.Sign(value) : value;

    private void Join(LinePoint point)
    {
        if (_points is [.., var last] && Cell(last.Place) == Cell(point.Place))
        {
            var count = last.Count + point.Count;
            _points[^1] = new LinePoint(last.From, last.Place + ((point.Place - last.Place) * point.Count / count), count);
        }
        else
        {
            _points.Add(point);
        }
    }

    // The greatest value stands on the end of the last cell and belongs to it.
    private decimal Cell(decimal place) => Math.Min(decimal.Floor((place - _low) / _cell), _most - 1);
}
