using RfmFlows.Engine;

namespace RfmFlows.Server.Cli;

/// <summary>A node type's description as text.</summary>
internal static class NodeSheet
{
    public static void WriteList(TextWriter output, Catalog catalog, Language language)
    {
        foreach (var group in catalog.Types.GroupBy(t => t.Description.Group))
        {
            output.WriteLine(language.Of(PaletteGroups.Title(group.Key)));
            foreach (var type in group)
            {
                output.WriteLine($"  {type.Description.Id,-28} {language.Of(type.Description.Title)} — {language.Of(type.Description.Purpose)}");
            }
        }
    }

    public static void Write(TextWriter output, NodeDescription node, Language language)
    {
        output.WriteLine($"{node.Id} v{node.Version} — {language.Of(node.Title)}");
        output.WriteLine(language.Of(node.Purpose));
        WritePorts(output, language.Of("Inputs", "Входы"), node.AllInputs, language);
        WritePorts(output, language.Of("Outputs", "Выходы"), node.AllOutputs, language);
        output.WriteLine();
        output.WriteLine(language.Of("Settings", "Настройки"));
        foreach (var setting in node.Settings)
        {
            WriteSetting(output, setting, "  ", language);
        }
        if (node.Help != LocalText.Empty)
        {
            output.WriteLine();
            output.WriteLine(language.Of(node.Help));
        }
    }

    private static void WritePorts(TextWriter output, string title, IEnumerable<Port> ports, Language language)
    {
        output.WriteLine();
        output.WriteLine(title);
        foreach (var port in ports)
        {
            output.WriteLine($"  {port.Name,-16} {port.Kind.ToString().ToLowerInvariant(),-11} {language.Of(port.Label)}. {language.Of(port.Help)}".TrimEnd());
        }
    }

    private static void WriteSetting(TextWriter output, Setting setting, string indent, Language language)
    {
        var limits = setting.Describe();
        var shown = new[] { "min", "max", "maxLength", "minCount", "maxCount" }.Where(l => limits[l] is not null).Select(l => $"{l} {limits[l]!.ToJsonString()}");
        var choices = setting is ChoiceSetting choice ? [string.Join("|", choice.Choices.Select(c => c.Value))] : Enumerable.Empty<string>();
        var facts = string.Join(", ", new[] { setting.Kind, setting.Required ? language.Of("required", "обязательно") : $"= {limits["default"]?.ToJsonString(ScenarioJson.Readable) ?? "null"}" }.Concat(choices).Concat(shown));
        output.WriteLine($"{indent}{setting.Name} ({facts}): {language.Of(setting.Label)}. {language.Of(setting.Help)}".TrimEnd());
        foreach (var field in (setting as ListSetting)?.Fields ?? [])
        {
            WriteSetting(output, field, indent + "  ", language);
        }
    }
}
