using System.Diagnostics.CodeAnalysis;
using HandlebarsDotNet;
using HandlebarsDotNet.IO;

namespace RfmFlows.Campaigns;

/// <summary>Writes values that stand in a text without a helper.</summary>
internal sealed class ValueFormatter(TextStyle style) : IFormatterProvider, IFormatter
{
    private static readonly Type[] Own = [typeof(bool), typeof(decimal), typeof(double), typeof(DateOnly), typeof(DateTime)];

    public bool TryCreateFormatter(Type type, [MaybeNullWhen(false)] out IFormatter formatter)
    {
        formatter = this;
        return Own.Contains(type);
    }

    public void Format<T>(T value, in EncodedTextWriter writer) => writer.Write(style.Text(value));
}
