using System.Text;

namespace RfmFlows.Campaigns;

/// <summary>Text messages to phones. Addresses are E.164: a plus, the country code and the number, 8 to 15 digits in all.</summary>
internal sealed class SmsChannel() : Channel("sms", ("SMS", "SMS"))
{
    private const int FewestDigits = 8;
    private const int MostDigits = 15;

    public override bool IsHtml => false;

    // Without the plus the country is a guess, and a wrong guess writes to a stranger.
    public override string? Normalize(string address)
    {
        var text = address.AsSpan().Trim();
        if (text.Length < FewestDigits + 1 || text[0] != '+')
        {
            return null;
        }
        var phone = new StringBuilder("+", MostDigits + 1);
        foreach (var c in text[1..])
        {
            if (char.IsAsciiDigit(c))
            {
                phone.Append(c);
            }
            else if (c is not (' ' or '\u00A0' or '-' or '(' or ')' or '.'))
            {
                return null;
            }
        }
        return phone.Length is > FewestDigits and <= MostDigits + 1 && phone[1] != '0' ? phone.ToString() : null;
    }
}
