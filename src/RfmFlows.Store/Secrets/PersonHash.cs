using System.Security.Cryptography;
using System.Text;
using RfmFlows.Engine;

namespace RfmFlows.Store;

/// <summary>Keyed hashes by a key derived from that of the secrets: who has only the tables cannot try identifiers out.</summary>
public sealed class PersonHash : IPersonHash
{
    private const int Bytes = 32;
    private readonly Lazy<byte[]> _key;

    /// <param name="folder">The data folder, where the key file lies.</param>
    /// <param name="environment">Looks up environment variables; the process's own by default.</param>
    public PersonHash(string folder, Func<string, string?>? environment = null) => _key = new Lazy<byte[]>(
        () => HKDF.DeriveKey(HashAlgorithmName.SHA256, SecretKey.Load(folder, environment ?? Environment.GetEnvironmentVariable), Bytes, info: "erased persons"u8.ToArray()),
        LazyThreadSafetyMode.PublicationOnly);

    /// <exception cref="FlowException">RF6040: the key is malformed.</exception>
    public string Of(string kind, string value) => Convert.ToHexStringLower(HMACSHA256.HashData(_key.Value, Encoding.UTF8.GetBytes($"{kind}\n{value}")));
}
