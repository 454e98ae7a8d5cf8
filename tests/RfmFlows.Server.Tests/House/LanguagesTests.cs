using System.Reflection;
using System.Text.RegularExpressions;
using RfmFlows.Engine;
using RfmFlows.Server.Hosting;

namespace RfmFlows.Server.Tests.House;

/// <summary>A Russian text holds no English sentence, and the other way round.</summary>
public sealed partial class LanguagesTests
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    [Fact]
    public void Remarks_EveryOne_KeepsToItsLanguage()
    {
        // Those that need a port, a setting or the like cannot be made of thin air.
        var made = Makers().Select(Make).OfType<Remark>().ToList();

        made.Count.ShouldBeGreaterThan(250);
        made.SelectMany(r => new[] { r.Message, r.Remedy }).Where(IsMixed).Select(t => $"{t.En} | {t.Ru}").ShouldBeEmpty();
    }

    [Fact]
    public void NodeTypes_Texts_KeepToTheirLanguage() =>
        FlowHost.Catalog.Types.SelectMany(t => TextsIn(t.Description, [])).Where(IsMixed).Select(t => $"{t.En} | {t.Ru}").ShouldBeEmpty();

    [Fact]
    public void Remarks_LocalTexts_AreNotTakenInOneLanguageForBoth() => RemarkSource.Sources()
        .SelectMany(f => OneForBoth().Matches(f.Text).Select(m => $"{f.Path}: {m.Value}")).ShouldBeEmpty();

    private static IEnumerable<Assembly> Assemblies => new[] { "Warehouse", "Engine", "Campaigns", "Store", "Nodes" }
        .Select(n => Assembly.Load($"RfmFlows.{n}")).Append(typeof(FlowHost).Assembly);

    private static IEnumerable<MethodInfo> Makers() => Assemblies.SelectMany(a => a.GetTypes())
        .SelectMany(t => t.GetMethods(Static)).Where(m => m.ReturnType == typeof(Remark) && !m.IsGenericMethod && m.DeclaringType != typeof(Remark) && !m.Name.Contains('<', StringComparison.Ordinal));

    private static Remark? Make(MethodInfo method)
    {
        try
        {
            return (Remark)method.Invoke(null, [.. method.GetParameters().Select(p => Sample(p.ParameterType, p.Name!))])!;
        }
        catch (Exception e) when (e is TargetInvocationException or ArgumentException)
        {
            return null;
        }
    }

    private static object? Sample(Type type, string name) => type switch
    {
        _ when type == typeof(string) => name,
        _ when type == typeof(LocalText) => new LocalText(name, "нечто"),
        _ when type == typeof(Exception) => new IOException(name),
        _ when type.IsAssignableFrom(typeof(string[])) && type != typeof(object) => new[] { name },
        _ when type.IsAssignableFrom(typeof(List<string>)) && type != typeof(object) => new List<string> { name },
        { IsValueType: true } => Activator.CreateInstance(type),
        _ => type == typeof(object) ? name : null,
    };

    private static bool IsMixed(LocalText text) => EnglishSentence().IsMatch(Bare(text.Ru)) || RussianWord().IsMatch(Bare(text.En));

    // What the user wrote, names of the program and code may be in any language.
    private static string Bare(string text) => Quoted().Replace(text, "·");

    private static IEnumerable<LocalText> TextsIn(object? value, HashSet<object> seen)
    {
        switch (value)
        {
            case null or string or Type or Delegate:
                return [];
            case LocalText text:
                return [text];
            case System.Collections.IEnumerable many:
                return many.Cast<object?>().SelectMany(v => TextsIn(v, seen));
            default:
                return value.GetType().Assembly.GetName().Name!.StartsWith("RfmFlows", StringComparison.Ordinal) && seen.Add(value)
                    ? value.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(p => p.GetIndexParameters().Length == 0)
                        .SelectMany(p => TextsIn(p.GetValue(value), seen))
                    : [];
        }
    }

    [GeneratedRegex("""да/нет|«[^«»]*»|'[^']*'|`[^`]*`|"[^"]*"|\([^()]*[=/][^()]*\)""")]
    private static partial Regex Quoted();

    // Three words in a row; names such as "PostgreSQL" and "CSV" come in ones and twos.
    [GeneratedRegex("""\b[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}\b""")]
    private static partial Regex EnglishSentence();

    [GeneratedRegex("[А-Яа-яЁё]{2,}")]
    private static partial Regex RussianWord();

    [GeneratedRegex("""LocalText\.Same\([^)\n]*(Message|\.En)\b""")]
    private static partial Regex OneForBoth();
}
