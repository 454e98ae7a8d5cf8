using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using RfmFlows.Server.Api;
using RfmFlows.Server.Hosting;

namespace RfmFlows.Server.SignIn;

/// <summary>Registers sign-in: a cookie for browsers, a bearer token for programs, and nobody else.</summary>
internal static class SignInServices
{
    /// <summary>The name of the rate limit of sign-in attempts.</summary>
    public const string Attempts = "sign-in";

    private const string Either = "either";
    private static readonly TimeSpan Session = TimeSpan.FromDays(30);

    public static void AddSignIn(this IServiceCollection services, ServerOptions options, FlowOptions flow, DataFolders folders)
    {
        services.AddSingleton(SignInToken.Load(flow.DataFolder));
        services.AddSingleton<Door>();
        services.AddDataProtection().SetApplicationName("RfmFlows").PersistKeysToFileSystem(new DirectoryInfo(folders.Keys));
        services.AddAuthentication(Either)
            .AddPolicyScheme(Either, null, policy => policy.ForwardDefaultSelector = context =>
                Bearer.Of(context.Request) is null ? CookieAuthenticationDefaults.AuthenticationScheme : BearerHandler.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, BearerHandler>(BearerHandler.SchemeName, null)
            .AddCookie(cookie =>
            {
                cookie.Cookie.Name = CookieName(flow.DataFolder);
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Strict;
                cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                cookie.ExpireTimeSpan = Session;
            });
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, Challenge>();
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddRateLimiter(limits =>
        {
            limits.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = "60";
                return new ValueTask(Problems.WriteAsync(rejected.HttpContext, SignInRemarks.TooManyAttempts()));
            };
            limits.AddPolicy(Attempts, context => RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = options.SignInsPerMinute, Window = TimeSpan.FromMinutes(1) }));
        });
    }

    // Cookies know no ports: two servers on one machine must not overwrite each other's.
    private static string CookieName(string dataFolder) => $"rfmflows-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(dataFolder))))[..8]}";
}
