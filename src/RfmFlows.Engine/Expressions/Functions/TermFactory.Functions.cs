using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <content>Calls of functions.</content>
internal sealed partial class TermFactory
{
    public Term Function(Token name, IReadOnlyList<Term> arguments)
    {
        var overloads = ExpressionFunctions.Find(name.Text);
        if (overloads.Count == 0)
        {
            return Wrong(ExpressionRemarks.UnknownFunction(name.Text, ExpressionFunctions.Names), name);
        }
        if (arguments.Count > Expression.MaxList)
        {
            return Wrong(ExpressionRemarks.ListTooLong(arguments.Count), name);
        }
        if (overloads.FirstOrDefault(f => f.Takes(arguments.Count)) is not { } function)
        {
            return Wrong(ExpressionRemarks.WrongCount(overloads[0].Name, arguments.Count, string.Join("; ", overloads.Select(f => f.Signature))), name);
        }
        if (arguments.Any(a => a.IsWrong))
        {
            return new WrongTerm(name);
        }
        var fitting = new Term[arguments.Count];
        for (var i = 0; i < fitting.Length; i++)
        {
            if (Fit(function, function.ArgumentAt(i), arguments[i]) is not { } term)
            {
                return new WrongTerm(name);
            }
            fitting[i] = term;
        }
        return UnifySame(function, fitting, name) ? Call(function.TypeOf(fitting), name, fitting, function.Sql) : new WrongTerm(name);
    }

    private Term? Fit(ExpressionFunction function, Argument argument, Term term)
    {
        if (argument.Literal && term is not LiteralTerm { Value: not null })
        {
            report(ExpressionRemarks.NotALiteral(function.Name, argument.Label), term.At);
            return null;
        }
        if (term.Type is not { } type)
        {
            return argument.Kind == ArgumentKind.Same ? term : term.As(argument.TypeOfNull);
        }
        if (!argument.Takes(type))
        {
            report(ExpressionRemarks.WrongArgument(function.Name, argument.Label, type, argument.Kind), term.At);
            return null;
        }
        if (argument.Check?.Invoke(((LiteralTerm)term).Value!) is { } why)
        {
            report(ExpressionRemarks.BadArgument(function.Name, why), term.At);
            return null;
        }
        return term;
    }

    private bool UnifySame(ExpressionFunction function, Term[] terms, Token name)
    {
        var places = Enumerable.Range(0, terms.Length).Where(i => function.ArgumentAt(i).Kind == ArgumentKind.Same).ToList();
        if (Unify([.. places.Select(i => terms[i])], name) is not { } unified)
        {
            return false;
        }
        for (var i = 0; i < places.Count; i++)
        {
            terms[places[i]] = unified[i];
        }
        return true;
    }
}
