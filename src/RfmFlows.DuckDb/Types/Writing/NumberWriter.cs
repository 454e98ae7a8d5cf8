using System.Numerics;

namespace RfmFlows.DuckDb.Types.Writing;

internal sealed unsafe class NumberWriter<TValue>(ColumnType type) : VectorWriter(type)
    where TValue : unmanaged, INumberBase<TValue>
{
    protected override bool TryWrite<T>(int row, T value)
    {
        if (!NumberCast.TryFrom<T, TValue>(value, out var number))
        {
            return false;
        }

        ((TValue*)Data)[row] = number;
        return true;
    }
}
