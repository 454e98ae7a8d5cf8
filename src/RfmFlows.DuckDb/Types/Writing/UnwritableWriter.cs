namespace RfmFlows.DuckDb.Types.Writing;

/// <summary>A column of a type that takes only NULL or its default: the other columns of its table can be written all the same.</summary>
internal sealed class UnwritableWriter(ColumnType type) : VectorWriter(type)
{
    protected override bool TryWrite<T>(int row, T value) => false;
}
