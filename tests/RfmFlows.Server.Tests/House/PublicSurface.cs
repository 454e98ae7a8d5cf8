using System.Reflection;
using System.Text;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Server.Tests.House;

/// <summary>
/// What an author of nodes can touch: the types of the engine and the warehouse that are reached from <see cref="NodeType"/>, from the settings and from the
/// remarks, with their public and protected members.
/// </summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
    private static readonly Assembly[] Ours = [typeof(NodeType).Assembly, typeof(Dialect).Assembly];

    public static string Write()
    {
        var text = new StringBuilder();
        foreach (var type in Reached().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            text.Append(TypeNames.Of(type, full: true));
            text.AppendLine(type.BaseType is { } parent && Ours.Contains(parent.Assembly) ? $" : {TypeNames.Of(parent)}" : "");
            foreach (var line in Members(type).Select(m => MemberLine.Of(m)).Order(StringComparer.Ordinal))
            {
                text.AppendLine($"    {line}");
            }
        }
        return text.ToString();
    }

    private static HashSet<Type> Reached()
    {
        var roots = typeof(NodeType).Assembly.GetExportedTypes().Where(t => t.IsSubclassOf(typeof(Setting)) || t == typeof(NodeType) || t == typeof(Remark) || t == typeof(FlowException));
        var open = new Stack<Type>(roots);
        var reached = new HashSet<Type>();
        while (open.TryPop(out var type))
        {
            foreach (var part in Parts(type).Where(p => Ours.Contains(p.Assembly) && p.IsVisible && !p.IsGenericParameter))
            {
                var whole = part.IsGenericType ? part.GetGenericTypeDefinition() : part;
                if (reached.Add(whole))
                {
                    foreach (var next in Members(whole).SelectMany(MemberLine.TypesOf).Append(whole.BaseType ?? typeof(object)))
                    {
                        open.Push(next);
                    }
                }
            }
        }
        return reached;
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type) : [type];

    private static IEnumerable<MemberInfo> Members(Type type) => type.GetMembers(Declared).Where(m => MemberLine.IsShown(m) && !Synthesised(m));

    // What the compiler adds to every record and enum says nothing of its own.
    private static bool Synthesised(MemberInfo member) => member.Name is "Equals" or "GetHashCode" or "ToString" or "PrintMembers" or "EqualityContract" or "Deconstruct"
        or "op_Equality" or "op_Inequality" or "value__" || member.Name.Contains('<', StringComparison.Ordinal);
}
