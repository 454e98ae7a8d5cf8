using System.Reflection;

namespace RfmFlows.Server.Tests.House;

/// <summary>One member of a type as a line of text.</summary>
internal static class MemberLine
{
    /// <summary>Members that others can call, accessors left to their property.</summary>
    public static bool IsShown(MemberInfo member) => member switch
    {
        MethodInfo method => IsOpen(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)),
        ConstructorInfo constructor => IsOpen(constructor) && !constructor.IsStatic,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsOpen),
        FieldInfo field => field.IsPublic || field.IsFamily,
        _ => false,
    };

    public static string Of(MemberInfo member) => member switch
    {
        MethodInfo method => $"{Modifiers(method)}{TypeNames.Of(method.ReturnType)} {method.Name}{Generic(method)}({Parameters(method)})",
        ConstructorInfo constructor => $"new({Parameters(constructor)})",
        PropertyInfo property => $"{Modifiers(property.GetAccessors(nonPublic: true).First(IsOpen))}{TypeNames.Of(property.PropertyType)} {property.Name} {{ {Accessors(property)} }}",
        FieldInfo { IsLiteral: true } constant => $"const {constant.Name} = {constant.GetRawConstantValue()}",
        FieldInfo field => $"{(field.IsStatic ? "static " : "")}{TypeNames.Of(field.FieldType)} {field.Name}",
        _ => throw new ArgumentOutOfRangeException(nameof(member)),
    };

    /// <summary>The types that a member speaks of.</summary>
    public static IEnumerable<Type> TypesOf(MemberInfo member) => member switch
    {
        MethodInfo method => method.GetParameters().Select(p => p.ParameterType).Append(method.ReturnType),
        ConstructorInfo constructor => constructor.GetParameters().Select(p => p.ParameterType),
        PropertyInfo property => [property.PropertyType],
        FieldInfo field => [field.FieldType],
        _ => [],
    };

    private static bool IsOpen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Modifiers(MethodInfo method) => string.Concat(
        method.IsPublic ? "" : "protected ", method.IsStatic ? "static " : "",
        method.DeclaringType!.IsInterface ? "" : method.IsAbstract ? "abstract " : method is { IsVirtual: true, IsFinal: false } && method.GetBaseDefinition() == method ? "virtual " : "");

    private static string Generic(MethodInfo method) => method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(a => a.Name))}>" : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p => $"{TypeNames.Of(p.ParameterType)} {p.Name}{(p.IsOptional ? "?" : "")}"));

    private static string Accessors(PropertyInfo property) => string.Join(" ", property.GetAccessors(nonPublic: true).Where(IsOpen)
        .Select(a => a == property.GetMethod ? "get;" : a.ReturnParameter.GetRequiredCustomModifiers().Length > 0 ? "init;" : "set;"));
}
