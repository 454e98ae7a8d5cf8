using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace RfmFlows.Server.SignIn;

/// <summary>Lets programs in that show a token or key.</summary>
internal sealed class BearerHandler(Door door, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "bearer";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Bearer.Of(Request) is not { } given)
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }
        return Task.FromResult(door.BearerName(given) is { } name
            ? AuthenticateResult.Success(new AuthenticationTicket(Door.Person(name, Scheme.Name), Scheme.Name))
            : AuthenticateResult.Fail("unknown"));
    }
}
