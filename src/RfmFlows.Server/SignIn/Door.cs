using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using RfmFlows.Server.Api;

namespace RfmFlows.Server.SignIn;

/// <summary>Decides who may come in: by the link's token, by password, by key.</summary>
internal sealed class Door
{
    /// <summary>The name of those who give none.</summary>
    public const string Owner = "owner";

    private const int LongestName = 40;
    private readonly PasswordHasher<string> _hasher = new();
    private readonly SignInToken _token;
    private readonly string? _passwordHash;
    private readonly string? _key;

    public Door(SignInToken token, ServerOptions options)
    {
        _token = token;
        _key = options.ApiKey;
        // The password itself is not kept.
        _passwordHash = options.Password is { } password ? _hasher.HashPassword(Owner, password) : null;
    }

    public bool HasPassword => _passwordHash is not null;

    public bool IsToken(string given) => SameText.Is(given, _token.Text);

    public bool IsPassword(string given) =>
        _passwordHash is not null && _hasher.VerifyHashedPassword(Owner, _passwordHash, given) != PasswordVerificationResult.Failed;

    /// <summary>Who shows this bearer token, or null when it is none.</summary>
    public string? BearerName(string given)
    {
        if (IsToken(given))
        {
            return Owner;
        }
        return _key is not null && SameText.Is(given, _key) ? "api" : null;
    }

    /// <summary>A signed-in person. Names serve to tell colleagues apart; they give no rights.</summary>
    public static ClaimsPrincipal Person(string? name, string scheme)
    {
        var shown = string.Concat((name ?? "").Where(c => !char.IsControl(c))).Trim();
        shown = shown.Length > LongestName ? shown[..LongestName] : shown;
        return new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, shown.Length > 0 ? shown : Owner)], scheme));
    }
}
