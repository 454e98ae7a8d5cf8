namespace RfmFlows.Server.Tests.House;

/// <summary>Types as C# writes them.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Words = new()
    {
        [typeof(void)] = "void", [typeof(string)] = "string", [typeof(object)] = "object", [typeof(bool)] = "bool",
        [typeof(int)] = "int", [typeof(long)] = "long", [typeof(double)] = "double", [typeof(decimal)] = "decimal",
    };

    public static string Of(Type type, bool full = false)
    {
        if (Words.TryGetValue(type, out var word))
        {
            return word;
        }
        if (type.IsArray)
        {
            return $"{Of(type.GetElementType()!)}[]";
        }
        if (type.IsByRef)
        {
            return $"ref {Of(type.GetElementType()!)}";
        }
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return $"{Of(inner)}?";
        }
        var name = type.IsGenericParameter ? type.Name : full ? type.FullName! : type.Name;
        return type.IsGenericType ? $"{name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(a => Of(a)))}>" : name;
    }
}
