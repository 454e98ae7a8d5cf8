using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using RfmFlows.Server.Api;
using RfmFlows.Server.Web;

namespace RfmFlows.Server.SignIn;

/// <summary>Answers those who are not signed in: programs with a problem document, browsers with the sign-in page.</summary>
internal sealed class Challenge(Pages pages) : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
        {
            return next(context);
        }
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return IsPage(context.Request) ? pages.WriteSignInAsync(context) : Problems.WriteAsync(context, SignInRemarks.SignInFirst());
    }

    // A browser that goes to an address wants a page; the programs inside a page do not say so.
    private static bool IsPage(HttpRequest request) => PageAddresses.Has(request.Path);
}
