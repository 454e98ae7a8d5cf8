namespace RfmFlows.DuckDb.Types.Reading;

/// <summary>Reads List&lt;int&gt; and so on: found once for each type.</summary>
internal static class ListRead<T>
{
    /// <summary>Null where the type is no List.</summary>
    public static readonly Func<ListReader, int, T>? Delegate = Create();

    private static Func<ListReader, int, T>? Create() =>
        typeof(T).IsGenericType && typeof(T).GetGenericTypeDefinition() == typeof(List<>)
            ? typeof(ListReader).GetMethod(nameof(ListReader.TypedList))!
                .MakeGenericMethod(typeof(T).GetGenericArguments()).CreateDelegate<Func<ListReader, int, T>>()
            : null;
}
