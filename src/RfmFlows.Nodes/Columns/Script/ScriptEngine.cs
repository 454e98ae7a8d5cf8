using System.Globalization;
using Jint;
using Jint.Native;
using Jint.Native.Error;
using Jint.Parser.Ast;
using Jint.Runtime;
using Jint.Runtime.Interop;
using RfmFlows.Warehouse;
using Interpreter = Jint.Engine;

namespace RfmFlows.Nodes.ColumnNodes.Script;

/// <summary>One interpreter with the script in it. It sees nothing of the process: no types, no files, no clock.</summary>
internal sealed class ScriptEngine
{
    private const int MostStatements = 100_000;
    private const int DeepestCall = 100;

    // What is read before the first row is ours and short; the time goes into starting the interpreter.
    private static readonly TimeSpan LoadTime = TimeSpan.FromMinutes(1);
    private readonly Interpreter _engine;
    private readonly ScriptGuard _guard;
    private readonly JsValue _function;
    private readonly string[] _inputs;
    private readonly IReadOnlyList<Column> _added;

    public ScriptEngine(Program script, DateOnly asOf, TimeSpan rowTime, Columns input, IReadOnlyList<Column> added)
    {
        _inputs = [.. input.Select(c => c.Name)];
        _added = added;
        Options limits = null!;
        _engine = new Interpreter(options => limits = options.MaxStatements(MostStatements).LimitRecursion(DeepestCall).TimeoutInterval(LoadTime)
            .Culture(CultureInfo.InvariantCulture).LocalTimeZone(TimeZoneInfo.Utc));
        _guard = new ScriptGuard(_engine, rowTime);
        _guard.NextRow();
        _engine.SetValue(ScriptInstrument.Guard, Host(_guard.Check));
        _engine.Execute(ScriptPrelude.Program);
        _engine.Invoke(_engine.GetValue(ScriptPrelude.Function), _engine.Global, [new JsValue(_engine.Global), Host(_guard.Match), Host(_guard.Join), Host(ScriptGuard.Nesting), EndOf(asOf)]);
        _engine.Execute(script);
        _function = _engine.GetValue(ScriptSource.Function);
        _engine.Execute($"delete this.{ScriptPrelude.Function}; Object.freeze({ScriptSource.Function}); Object.freeze(this);");
        limits.TimeoutInterval(rowTime);
    }

    /// <summary>The values of the new columns in their order, or why there are none.</summary>
    public (object?[]? Values, ScriptFault? Fault) Run(object?[] row)
    {
        _guard.NextRow();
        _engine.ResetStatementsCount();
        _engine.ResetTimeoutTicks();
        _engine.ResetCallStack();
        try
        {
            var given = _engine.Object.Construct(Arguments.Empty);
            for (var i = 0; i < _inputs.Length; i++)
            {
                given.FastAddProperty(_inputs[i], ScriptValues.ToScript(row[i]), true, true, true);
            }
            var returned = _engine.Invoke(_function, new JsValue(given));
            return Read(returned.IsObject() ? returned.AsObject() : given);
        }
        catch (JavaScriptException e)
        {
            return (null, new ScriptFault("error", MessageOf(e), LineOf(e.LineNumber)));
        }
        catch (StatementsCountOverflowException)
        {
            return (null, new ScriptFault("statements", string.Create(CultureInfo.InvariantCulture, $"more than {MostStatements} statements"), LastLine));
        }
        catch (RecursionDepthOverflowException)
        {
            return (null, new ScriptFault("recursion", string.Create(CultureInfo.InvariantCulture, $"more than {DeepestCall} calls deep"), LastLine));
        }
        catch (TimeoutException)
        {
            return (null, new ScriptFault("time", "the row took too long", LastLine));
        }
        catch (ScriptLimitException e)
        {
            return (null, new ScriptFault(e.Reason, e.Message, LastLine));
        }
        catch (OutOfMemoryException)
        {
            return (null, new ScriptFault("memory", "the row took too much memory", LastLine));
        }
    }

    private int? LastLine => _engine.GetLastSyntaxNode()?.Location?.Start.Line is { } line ? LineOf(line) : null;

    private static int? LineOf(int line) => line > ScriptSource.LinesBefore ? line - ScriptSource.LinesBefore : null;

    private static double EndOf(DateOnly day) => new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeMilliseconds() - 1;

    // The interpreter's own errors carry a name alone.
    private static string MessageOf(JavaScriptException e) =>
        e.Message.Length > 0 ? e.Message : e.Error.IsObject() && e.Error.AsObject() is ErrorInstance error && error.Get("name").IsString() ? error.Get("name").AsString() : "";

    private JsValue Host(Func<JsValue, JsValue[], JsValue> function) => new(new ClrFunctionInstance(_engine, function));

    private (object?[]?, ScriptFault?) Read(Jint.Native.Object.ObjectInstance result)
    {
        var values = new object?[_added.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var value = result.Get(_added[i].Name);
            if (!ScriptValues.TryRead(value, _added[i].Type, out values[i]))
            {
                return (null, new ScriptFault("value", $"{_added[i].Name} is no {_added[i].Type}"));
            }
        }
        return (values, null);
    }
}
