namespace RfmFlows.Sandbox.Sms;

/// <summary>The vendor's examples spell the country's key with a Cyrillic "с", and one client reads only that; so both are sent.</summary>
internal static class CountryKeys
{
    public const string Latin = "country_code";
    public const string Cyrillic = "country_\u0441ode";
}
