using System.Security.Cryptography;

namespace RfmFlows.Sandbox;

/// <summary>Names that never repeat, not even after a restart with the same seed; hence not from the seeded chance.</summary>
internal static class Names
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789";

    public static string Random(int length) => RandomNumberGenerator.GetString(Letters, length);

    public static string Hex(int length) => RandomNumberGenerator.GetHexString(length, lowercase: true);

    /// <summary>An id as the vendor's SMTP service gives, such as pzkic9-0afezp-fc.</summary>
    public static string SmtpId() => $"{Random(6)}-{Random(6)}-{Random(2)}";
}
