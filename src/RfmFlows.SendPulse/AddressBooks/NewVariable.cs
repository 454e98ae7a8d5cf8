namespace RfmFlows.SendPulse;

/// <summary>A variable's value for one contact.</summary>
/// <param name="name">The variable.</param>
/// <param name="value">Text, number, boolean or date.</param>
/// <param name="type">string, number or date; null leaves it to SendPulse.</param>
public sealed class NewVariable(string name, object? value, string? type = null)
{
    /// <summary>The variable.</summary>
    public string Name { get; } = name;

    /// <summary>string, number or date; null leaves it to SendPulse.</summary>
    public string? Type { get; } = type;

    /// <summary>The value.</summary>
    public object? Value { get; } = value;
}
