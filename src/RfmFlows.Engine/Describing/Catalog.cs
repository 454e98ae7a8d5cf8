using System.Reflection;

namespace RfmFlows.Engine;

/// <summary>All node types of the program, found by reflection: a new class is enough.</summary>
public sealed class Catalog
{
    private readonly Dictionary<string, NodeType> _types = new(StringComparer.Ordinal);

    /// <exception cref="InvalidOperationException">Two types share an id, or one has a malformed id.</exception>
    public Catalog(IEnumerable<NodeType> types)
    {
        foreach (var type in types)
        {
            var id = type.Description.Id;
            if (!id.Contains('.', StringComparison.Ordinal) || id.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c is not '.' and not '-'))
            {
                throw new InvalidOperationException($"{type.GetType().FullName} has the malformed id '{id}'; write group.name in lower case.");
            }
            if (!_types.TryAdd(id, type))
            {
                throw new InvalidOperationException($"{type.GetType().FullName} and {_types[id].GetType().FullName} have the same id '{id}'.");
            }
        }
    }

    /// <summary>The types in the order of the palette: by group, then by title.</summary>
    public IReadOnlyList<NodeType> Types =>
        [.. _types.Values.OrderBy(t => t.Description.Group).ThenBy(t => t.Description.Title.En, StringComparer.Ordinal)];

    public NodeType? Find(string id) => _types.GetValueOrDefault(id);

    public IReadOnlyCollection<string> Ids => _types.Keys;

    /// <summary>Every node type of the assemblies.</summary>
    public static Catalog Of(params IEnumerable<Assembly> assemblies) => new(assemblies
        .SelectMany(a => a.GetTypes())
        .Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(NodeType)) && t.GetConstructor(Type.EmptyTypes) is not null)
        .Select(t => (NodeType)Activator.CreateInstance(t)!));
}
