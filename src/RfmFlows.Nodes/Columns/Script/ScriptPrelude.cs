using Jint.Parser;
using Jint.Parser.Ast;

namespace RfmFlows.Nodes.ColumnNodes.Script;

/// <summary>The function of <c>prelude.js</c>, which puts safe parts in place of unsafe ones before the script is read.</summary>
internal static class ScriptPrelude
{
    public const string Function = "rfmflowsPrelude";

    private static readonly Lazy<Program> Read = new(() =>
    {
        using var stream = typeof(ScriptPrelude).Assembly.GetManifestResourceStream(typeof(ScriptPrelude), "prelude.js")!;
        using var reader = new StreamReader(stream);
        return new JavaScriptParser().Parse($"var {Function} = {reader.ReadToEnd()};");
    });

    public static Program Program => Read.Value;
}
