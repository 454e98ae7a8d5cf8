using System.Text;

namespace RfmFlows.Campaigns;

/// <summary>Collects a text and stops it when it grows too long. Reused by the thread that made it.</summary>
internal sealed class BoundedWriter : TextWriter
{
    private const int LargestKept = 64 * 1024;

    [ThreadStatic]
    private static BoundedWriter? _idle;

    private readonly StringBuilder _text = new();
    private int _most;

    public override Encoding Encoding => Encoding.Unicode;

    public static BoundedWriter Rent(int most)
    {
        var writer = _idle ?? new BoundedWriter();
        _idle = null;
        writer._most = most;
        return writer;
    }

    public override void Write(char value)
    {
        Grow(1);
        _text.Append(value);
    }

    public override void Write(string? value)
    {
        Grow(value?.Length ?? 0);
        _text.Append(value);
    }

    public override void Write(char[] buffer, int index, int count)
    {
        Grow(count);
        _text.Append(buffer, index, count);
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        Grow(buffer.Length);
        _text.Append(buffer);
    }

    public override string ToString() => _text.ToString();

    protected override void Dispose(bool disposing)
    {
        if (_text.Capacity <= LargestKept)
        {
            _text.Clear();
            _idle = this;
        }
        base.Dispose(disposing);
    }

    private void Grow(int more)
    {
        if (_text.Length + more > _most)
        {
            throw new TemplateException(TemplateRemarks.ResultTooLong(_most));
        }
    }
}
