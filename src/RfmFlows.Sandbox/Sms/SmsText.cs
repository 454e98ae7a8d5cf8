namespace RfmFlows.Sandbox.Sms;

/// <summary>How many parts a text takes: one up to 160 Latin or 70 other characters, after that 153 or 67 each.</summary>
internal static class SmsText
{
    public static int Parts(string text)
    {
        var (single, joined) = text.All(char.IsAscii) ? (160, 153) : (70, 67);
        return text.Length <= single ? 1 : (text.Length + joined - 1) / joined;
    }
}
