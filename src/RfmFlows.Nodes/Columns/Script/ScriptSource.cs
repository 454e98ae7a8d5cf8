using Jint.Parser;
using Jint.Parser.Ast;
using RfmFlows.Engine;

namespace RfmFlows.Nodes.ColumnNodes.Script;

/// <summary>The user's text as a function, and what is wrong with it.</summary>
internal static class ScriptSource
{
    /// <summary>The name of the function.</summary>
    public const string Function = "rfmflowsRow";

    /// <summary>Lines before the user's first.</summary>
    public const int LinesBefore = 1;

    /// <summary>Why the script cannot be read, or null.</summary>
    public static Task<Remark?> ProblemAsync(string script) => LargeStack.RunAsync(() =>
    {
        try
        {
            // An expression in brackets cannot be closed and gone on from, so that the script is one function and nothing beside it.
            new JavaScriptParser().Parse($"(function () {{\n{script}\n}})");
            Read(script);
            return null;
        }
        catch (ParserException e)
        {
            return ColumnRemarks.Script(Math.Max(1, e.LineNumber - LinesBefore), e.Column, e.Description);
        }
    });

    /// <summary>The script as a function in strict mode, under guard. To be called on a <see cref="LargeStack"/>.</summary>
    public static Program Read(string script)
    {
        var program = new JavaScriptParser().Parse($"function {Function}(row) {{ 'use strict';\n{script}\n}}");
        ScriptInstrument.Instrument(program);
        return program;
    }
}
