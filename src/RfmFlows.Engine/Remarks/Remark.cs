namespace RfmFlows.Engine;

/// <summary>
/// Something to tell the user about a scenario, its data or its run: numbered, with the place and the remedy.
/// Numbers never change their meaning: RF1xxx scenario, RF2xxx files and data, RF3xxx connections, RF4xxx analysis, RF5xxx campaigns, RF6xxx server, RF9xxx defects.
/// </summary>
/// <param name="Code">The number, for example <c>RF1004</c>.</param>
/// <param name="Message">What is wrong, with the offending value.</param>
/// <param name="Remedy">What to do about it; empty where the message says it.</param>
public sealed record Remark(string Code, Severity Severity, LocalText Message, LocalText Remedy)
{
    /// <summary>The node's id, or null when the remark is about the scenario as a whole.</summary>
    public string? Node { get; init; }

    /// <summary>The setting, with the path inside it (<c>columns[2].name</c>), or null.</summary>
    public string? Setting { get; init; }

    /// <summary>Where in the setting's text, for remarks about a text that is written by rules: an expression, a script, a template. Else null.</summary>
    public RemarkPlace? Place { get; init; }

    public static Remark Error(string code, LocalText message, LocalText? remedy = null) => new(code, Severity.Error, message, remedy ?? LocalText.Empty);

    public static Remark Warning(string code, LocalText message, LocalText? remedy = null) => new(code, Severity.Warning, message, remedy ?? LocalText.Empty);

    public static Remark Info(string code, LocalText message, LocalText? remedy = null) => new(code, Severity.Info, message, remedy ?? LocalText.Empty);

    /// <summary>The same remark about a setting.</summary>
    public Remark At(string setting) => this with { Setting = setting };
}
