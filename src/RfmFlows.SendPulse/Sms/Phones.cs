namespace RfmFlows.SendPulse;

/// <summary>Phones as the API writes them: digits with country code and nothing else.</summary>
internal static class Phones
{
    public static string Digits(string phone) => string.Concat(phone.Where(char.IsAsciiDigit));

    public static System.Text.Json.Nodes.JsonArray List(IEnumerable<string> phones) => RequestJson.List(phones.Select(Digits));
}
