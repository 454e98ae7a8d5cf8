using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace RfmFlows.Warehouse;

/// <summary>The ordered columns of a table. No two names are equal when case is ignored.</summary>
public sealed class Columns : IReadOnlyList<Column>
{
    private readonly Column[] _columns;
    private readonly Dictionary<string, int> _positions;

    /// <exception cref="ArgumentException">Two names are equal when case is ignored.</exception>
    public Columns(IEnumerable<Column> columns)
    {
        _columns = [.. columns];
        _positions = new Dictionary<string, int>(_columns.Length, StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < _columns.Length; i++)
        {
            if (!_positions.TryAdd(_columns[i].Name, i))
            {
                throw new ArgumentException($"Column '{_columns[i].Name}' appears twice.", nameof(columns));
            }
        }
    }

    public static Columns Empty { get; } = new([]);

    public static Columns Of(params (string Name, ColumnType Type)[] columns) => new(columns.Select(c => new Column(c.Name, c.Type)));

    public int Count => _columns.Length;

    public Column this[int index] => _columns[index];

    /// <summary>The column of that name, ignoring case.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Column this[string name] => Find(name) ?? throw new KeyNotFoundException($"There is no column '{name}'.");

    public Column? Find(string? name) => name is not null && _positions.TryGetValue(name, out var i) ? _columns[i] : null;

    public bool Has([NotNullWhen(true)] string? name) => name is not null && _positions.ContainsKey(name);

    /// <summary>These columns and more behind them.</summary>
    public Columns With(params IEnumerable<Column> more) => new(_columns.Concat(more));

    /// <summary>These columns but the named.</summary>
    public Columns Without(params IEnumerable<string> names)
    {
        var gone = new HashSet<string>(names, StringComparer.OrdinalIgnoreCase);
        return new Columns(_columns.Where(c => !gone.Contains(c.Name)));
    }

    /// <summary>A name that none of these columns has: the wanted one, or that with the first free number behind it.</summary>
    public string FreeName(string wanted)
    {
        var name = wanted;
        for (var n = 2; Has(name); n++)
        {
            name = $"{wanted}_{n}";
        }
        return name;
    }

    public IEnumerator<Column> GetEnumerator() => ((IEnumerable<Column>)_columns).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
