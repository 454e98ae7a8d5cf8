using System.Collections;
using System.Data.Common;

namespace RfmFlows.DuckDb;

/// <summary>The parameters of a command.</summary>
public sealed class DuckDBParameterCollection : DbParameterCollection
{
    private readonly List<DuckDBParameter> _items = [];

    /// <inheritdoc />
    public override int Count => _items.Count;

    /// <inheritdoc />
    public override object SyncRoot => _items;

    internal IReadOnlyList<DuckDBParameter> Items => _items;

    /// <summary>Adds a parameter.</summary>
    public DuckDBParameter Add(DuckDBParameter parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        _items.Add(parameter);
        return parameter;
    }

    /// <summary>Adds a parameter; anything else than one becomes the value of a parameter without a name.</summary>
    public override int Add(object value)
    {
        _items.Add(value as DuckDBParameter ?? new DuckDBParameter(value));
        return _items.Count - 1;
    }

    /// <inheritdoc />
    public override void AddRange(Array values)
    {
        foreach (var value in values)
        {
            Add(value);
        }
    }

    /// <inheritdoc />
    public override void Clear() => _items.Clear();

    /// <inheritdoc />
    public override bool Contains(object value) => IndexOf(value) >= 0;

    /// <inheritdoc />
    public override bool Contains(string value) => IndexOf(value) >= 0;

    /// <inheritdoc />
    public override void CopyTo(Array array, int index) => ((ICollection)_items).CopyTo(array, index);

    /// <inheritdoc />
    public override IEnumerator GetEnumerator() => _items.GetEnumerator();

    /// <inheritdoc />
    public override int IndexOf(object value) => value is DuckDBParameter parameter ? _items.IndexOf(parameter) : -1;

    /// <inheritdoc />
    public override int IndexOf(string parameterName) =>
        _items.FindIndex(item => string.Equals(item.PlainName, DuckDBParameter.Plain(parameterName), StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc />
    public override void Insert(int index, object value) => _items.Insert(index, (DuckDBParameter)value);

    /// <inheritdoc />
    public override void Remove(object value) => _items.Remove((DuckDBParameter)value);

    /// <inheritdoc />
    public override void RemoveAt(int index) => _items.RemoveAt(index);

    /// <inheritdoc />
    public override void RemoveAt(string parameterName) => _items.RemoveAt(Place(parameterName));

    /// <inheritdoc />
    protected override DbParameter GetParameter(int index) => _items[index];

    /// <inheritdoc />
    protected override DbParameter GetParameter(string parameterName) => _items[Place(parameterName)];

    /// <inheritdoc />
    protected override void SetParameter(int index, DbParameter value) => _items[index] = (DuckDBParameter)value;

    /// <inheritdoc />
    protected override void SetParameter(string parameterName, DbParameter value) => SetParameter(Place(parameterName), value);

    private int Place(string name) =>
        IndexOf(name) is >= 0 and var place ? place : throw new ArgumentOutOfRangeException(nameof(name), name, "The command has no parameter of this name.");
}
