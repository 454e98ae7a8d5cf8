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
        return context.Request.Path == "/" ? pages.WriteSignInAsync(context) : Problems.WriteAsync(context, SignInRemarks.SignInFirst());
    }
}
