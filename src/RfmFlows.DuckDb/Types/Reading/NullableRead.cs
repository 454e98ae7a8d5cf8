using System.Reflection;

namespace RfmFlows.DuckDb.Types.Reading;

/// <summary>Reads int? as int, and so on: found once for each type.</summary>
internal static class NullableRead<T>
{
    /// <summary>Null where the type is no nullable value type.</summary>
    public static readonly Func<VectorReader, int, T>? Delegate = Create();

    private static Func<VectorReader, int, T>? Create() =>
        Nullable.GetUnderlyingType(typeof(T)) is { } underlying
            ? typeof(NullableRead<T>).GetMethod(nameof(Read), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(underlying).CreateDelegate<Func<VectorReader, int, T>>()
            : null;

    private static TValue? Read<TValue>(VectorReader reader, int row)
        where TValue : struct => reader.As<TValue>(row);
}
