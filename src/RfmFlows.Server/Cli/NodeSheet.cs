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
            output.WriteLine($"  {port.Name,-16} {KindOf(port.Kind, language),-11} {language.Of(port.Label)}. {language.Of(port.Help)}".TrimEnd());
        }
    }

    private static void WriteSetting(TextWriter output, Setting setting, string indent, Language language)
    {
        var limits = setting.Describe();
        var shown = new[] { "min", "max", "maxLength", "minCount", "maxCount" }.Where(l => limits[l] is not null).Select(l => $"{LimitOf(l, language)} {limits[l]!.ToJsonString()}");
        var choices = setting is ChoiceSetting choice ? [string.Join("|", choice.Choices.Select(c => c.Value.Any(char.IsLetterOrDigit) ? c.Value : $"'{c.Value}'"))] : Enumerable.Empty<string>();
        var usual = setting.Required ? language.Of("required", "обязательно") : limits["default"] is { } value ? $"= {value.ToJsonString(ScenarioJson.Readable)}" : null;
        var facts = string.Join(", ", new[] { KindOf(setting, language), usual }.OfType<string>().Concat(choices).Concat(shown));
        output.WriteLine($"{indent}{setting.Name} ({facts}): {language.Of(setting.Label)}. {language.Of(setting.Help)}".TrimEnd());
        foreach (var field in (setting as ListSetting)?.Fields ?? [])
        {
            WriteSetting(output, field, indent + "  ", language);
        }
    }

    private static string KindOf(PortKind kind, Language language) => kind switch
    {
        PortKind.Table => language.Of("table", "таблица"),
        PortKind.Connection => language.Of("connection", "подключение"),
        _ => language.Of("variables", "переменные"),
    };

    private static string KindOf(Setting setting, Language language) => language.Of(setting.Kind, setting.Kind switch
    {
        "text" => "текст",
        "integer" => "целое число",
        "number" => "число",
        "numbers" => "числа",
        "boolean" => "да или нет",
        "date" => "дата",
        "choice" => "выбор",
        "choices" => "выбор нескольких",
        "column" => "столбец",
        "columns" => "столбцы",
        "condition" => "условие",
        "file" => "файл",
        "list" => "список",
        "rows" => "строки",
        "secret" => "секрет",
        "borders" => "границы",
        "map" => "карта сегментов",
        var other => other,
    });

    private static string LimitOf(string limit, Language language) => language.Of(limit, limit switch
    {
        "min" => "от",
        "max" => "до",
        "maxLength" => "знаков до",
        "minCount" => "не меньше",
        _ => "не больше",
    });
}
