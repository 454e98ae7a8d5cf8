using System.Buffers.Text;
using System.Text;

namespace RfmFlows.Sample.Output;

/// <summary>Rows of CSV as UTF-8 bytes in one growing, reusable buffer. Fields are written from left to right, then the row is ended.</summary>
internal sealed class CsvBuilder
{
    private const int LongestNumber = 24;

    private byte[] _bytes = new byte[1 << 16];
    private int _length;

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    public void Clear() => _length = 0;

    public void Integer(long value)
    {
        Reserve(LongestNumber);
        Utf8Formatter.TryFormat(value, _bytes.AsSpan(_length), out var written);
        _length += written;
        _bytes[_length++] = (byte)',';
    }

    /// <summary>Hundredths, written with two digits behind the point.</summary>
    public void Money(long hundredths)
    {
        Reserve(LongestNumber);
        if (hundredths < 0)
        {
            _bytes[_length++] = (byte)'-';
            hundredths = -hundredths;
        }

        var (whole, rest) = Math.DivRem(hundredths, 100);
        Utf8Formatter.TryFormat(whole, _bytes.AsSpan(_length), out var written);
        _length += written;
        _bytes[_length++] = (byte)'.';
        TwoDigits((int)rest);
        _bytes[_length++] = (byte)',';
    }

    /// <summary>A date, ready as text, and a time given in seconds since midnight.</summary>
    public void Timestamp(ReadOnlySpan<byte> date, int second)
    {
        Reserve(date.Length + LongestNumber);
        date.CopyTo(_bytes.AsSpan(_length));
        _length += date.Length;
        _bytes[_length++] = (byte)' ';
        TwoDigits(second / 3600);
        _bytes[_length++] = (byte)':';
        TwoDigits(second / 60 % 60);
        _bytes[_length++] = (byte)':';
        TwoDigits(second % 60);
        _bytes[_length++] = (byte)',';
    }

    public void Empty()
    {
        Reserve(1);
        _bytes[_length++] = (byte)',';
    }

    /// <summary>Bytes that are known to need no quotes.</summary>
    public void Plain(ReadOnlySpan<byte> utf8)
    {
        Reserve(utf8.Length + 1);
        utf8.CopyTo(_bytes.AsSpan(_length));
        _length += utf8.Length;
        _bytes[_length++] = (byte)',';
    }

    /// <summary>Text that is known to need no quotes.</summary>
    public void Plain(ReadOnlySpan<char> text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length) + 1);
        _length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_length));
        _bytes[_length++] = (byte)',';
    }

    /// <summary>Ends the row: the comma behind its last field becomes the line's end.</summary>
    public void EndRow() => _bytes[_length - 1] = (byte)'\n';

    private void TwoDigits(int value)
    {
        _bytes[_length++] = (byte)('0' + (value / 10));
        _bytes[_length++] = (byte)('0' + (value % 10));
    }

    private void Reserve(int more)
    {
        if (_bytes.Length - _length < more)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + more));
        }
    }
}
