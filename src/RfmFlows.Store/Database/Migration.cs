using System.Globalization;
using System.Reflection;

namespace RfmFlows.Store;

/// <summary>
/// A numbered step that builds the tables, from <c>Migrations/NNNN_name.sql</c>, or <c>NNNN_name.sqlite.sql</c> and <c>NNNN_name.postgresql.sql</c>
/// where the engines differ. A released step is never changed; a new one is added.
/// </summary>
/// <param name="Engine">The engine that the step is for, or null for both.</param>
internal sealed record Migration(int Number, string Name, string? Engine, string Sql)
{
    private const string Folder = "Migrations/";

    /// <summary>Every step of this program, by number.</summary>
    public static IReadOnlyList<Migration> Known { get; } = [.. Load().OrderBy(m => m.Number)];

    private static IEnumerable<Migration> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var parts = resource[Folder.Length..^".sql".Length].Split('.');
            var number = int.Parse(parts[0].AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture);
            yield return new Migration(number, parts[0][5..], parts.ElementAtOrDefault(1), reader.ReadToEnd());
        }
    }
}
