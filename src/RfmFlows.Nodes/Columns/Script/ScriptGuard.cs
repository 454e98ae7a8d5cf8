using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Jint.Native;
using Jint.Native.RegExp;
using Jint.Runtime;
using Jint.Runtime.Interop;
using Interpreter = Jint.Engine;

namespace RfmFlows.Nodes.ColumnNodes.Script;

/// <summary>Keeps the limits that the interpreter itself does not know: memory, depth of the stack, and calls that take long by themselves.</summary>
internal sealed class ScriptGuard(Interpreter engine, TimeSpan rowTime)
{
    private const long MostMemory = 256 << 20;
    private const int LongestText = 10_000_000;
    private const int MostSteps = 1_000_000;
    private readonly Dictionary<string, Regex> _patterns = new(StringComparer.Ordinal);
    private long _allocatedBefore;
    private int _steps;

    /// <summary>Begins the accounts of a row.</summary>
    public void NextRow()
    {
        _allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
        _steps = 0;
    }

    /// <summary>Called at the beginning of every function and of every turn of a loop.</summary>
    public JsValue Check(JsValue self, JsValue[] arguments)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new ScriptLimitException("recursion", "calls are nested too deeply");
        }
        if (GC.GetAllocatedBytesForCurrentThread() - _allocatedBefore > MostMemory)
        {
            throw new ScriptLimitException("memory", "the row took too much memory");
        }
        return JsValue.Undefined;
    }

    /// <summary>Finds a regular expression in a text from a place on: null, or an array as <c>exec</c> gives it.</summary>
    public JsValue Match(JsValue self, JsValue[] arguments)
    {
        var pattern = Pattern(((RegExpInstance)arguments[0].AsObject()).Value);
        var text = arguments[1].AsString();
        try
        {
            var found = pattern.Match(text, (int)arguments[2].AsNumber());
            if (!found.Success)
            {
                return JsValue.Null;
            }
            var result = engine.Array.Construct(Arguments.Empty);
            for (var i = 0; i < found.Groups.Count; i++)
            {
                var group = found.Groups[i];
                result.Put(TypeConverter.ToString(i), group.Success ? new JsValue(group.Value) : JsValue.Undefined, false);
            }
            result.FastAddProperty("index", new JsValue(found.Index), true, true, true);
            result.FastAddProperty("input", arguments[1], true, true, true);
            return new JsValue(result);
        }
        catch (RegexMatchTimeoutException)
        {
            throw new ScriptLimitException("time", "a regular expression took too long");
        }
    }

    /// <summary>Joins the elements of an array.</summary>
    public JsValue Join(JsValue self, JsValue[] arguments)
    {
        Check(self, arguments);
        var array = arguments[0].AsObject();
        var separator = arguments[1].AsString();
        var length = (int)TypeConverter.ToUint32(array.Get("length"));
        var text = new StringBuilder();
        for (var i = 0; i < length; i++)
        {
            if (++_steps > MostSteps || text.Length > LongestText)
            {
                throw new ScriptLimitException("memory", "a joined text became too long");
            }
            var element = array.Get(TypeConverter.ToString(i));
            text.Append(i > 0 ? separator : "").Append(element.IsNull() || element.IsUndefined() ? "" : TypeConverter.ToString(element));
        }
        return new JsValue(text.ToString());
    }

    /// <summary>How deeply brackets are nested in a JSON text.</summary>
    public static JsValue Nesting(JsValue self, JsValue[] arguments)
    {
        var (depth, deepest) = (0, 0);
        foreach (var c in arguments[0].AsString())
        {
            depth += c is '[' or '{' ? 1 : c is ']' or '}' ? -1 : 0;
            deepest = Math.Max(deepest, depth);
        }
        return new JsValue(deepest);
    }

    // The interpreter's own translation of the pattern, with a limit of time.
    private Regex Pattern(Regex own)
    {
        var key = $"{own.Options}{own}";
        if (!_patterns.TryGetValue(key, out var pattern))
        {
            _patterns[key] = pattern = new Regex(own.ToString(), own.Options, rowTime);
        }
        return pattern;
    }
}
