namespace RfmFlows.Sandbox.Settings;

/// <summary>Settings that cannot be used; <see cref="Remarks"/> says what is wrong, each with its name and value.</summary>
public sealed class SettingsFormatException(IReadOnlyList<string> remarks) : Exception(string.Join(" ", remarks))
{
    /// <summary>What is wrong, all at once.</summary>
    public IReadOnlyList<string> Remarks { get; } = remarks;
}
