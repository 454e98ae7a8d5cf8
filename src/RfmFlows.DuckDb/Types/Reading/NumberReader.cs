using System.Numerics;

namespace RfmFlows.DuckDb.Types.Reading;

internal sealed unsafe class NumberReader<TValue>(ColumnType type) : VectorReader<TValue>(type)
    where TValue : unmanaged, INumberBase<TValue>
{
    public override TValue Get(int row) => ((TValue*)Data)[row];

    protected override bool TryOther<T>(int row, out T value) => NumberCast.TryTo(Get(row), out value);
}
