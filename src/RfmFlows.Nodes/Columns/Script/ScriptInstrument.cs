using System.Collections;
using System.Reflection;
using Jint.Parser;
using Jint.Parser.Ast;

namespace RfmFlows.Nodes.ColumnNodes.Script;

/// <summary>Puts a call to the guard at the beginning of every function and of every loop's body.</summary>
internal static class ScriptInstrument
{
    /// <summary>The guard's name; no script can write it.</summary>
    public const string Guard = "\u0000guard";

    public static void Instrument(SyntaxNode node)
    {
        switch (node)
        {
            case FunctionDeclaration function:
                function.Body = Guarded(function.Body);
                break;
            case FunctionExpression function:
                function.Body = Guarded(function.Body);
                break;
            case ForStatement loop:
                loop.Body = Guarded(loop.Body);
                break;
            case ForInStatement loop:
                loop.Body = Guarded(loop.Body);
                break;
            case WhileStatement loop:
                loop.Body = Guarded(loop.Body);
                break;
            case DoWhileStatement loop:
                loop.Body = Guarded(loop.Body);
                break;
        }
        foreach (var inner in Parts(node).Distinct().ToList())
        {
            Instrument(inner);
        }
    }

    private static BlockStatement Guarded(Statement body)
    {
        var call = new ExpressionStatement
        {
            Type = SyntaxNodes.ExpressionStatement,
            Location = body.Location,
            Expression = new CallExpression
            {
                Type = SyntaxNodes.CallExpression, Location = body.Location, Arguments = [],
                Callee = new Identifier { Type = SyntaxNodes.Identifier, Name = Guard, Location = body.Location },
            },
        };
        // Directives such as 'use strict' count at the beginning only, and the parser has read them already.
        return new BlockStatement { Type = SyntaxNodes.BlockStatement, Location = body.Location, Body = [call, .. body is BlockStatement block ? block.Body : [body]] };
    }

    private static IEnumerable<SyntaxNode> Parts(SyntaxNode node) => node.GetType().GetMembers(BindingFlags.Public | BindingFlags.Instance)
        .Select(m => m switch { FieldInfo field => field.GetValue(node), PropertyInfo { CanRead: true } property => property.GetValue(node), _ => null })
        .SelectMany(value => value switch
        {
            SyntaxNode one => [one],
            string => [],
            IEnumerable many => many.OfType<SyntaxNode>(),
            _ => (IEnumerable<SyntaxNode>)[],
        });
}
