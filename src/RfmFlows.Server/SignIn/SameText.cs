using System.Security.Cryptography;
using System.Text;

namespace RfmFlows.Server.SignIn;

/// <summary>Compares secrets in a time that tells nothing about them, not even their length.</summary>
internal static class SameText
{
    public static bool Is(string given, string expected) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(expected)));
}
