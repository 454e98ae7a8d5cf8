using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;
using RfmFlows.Engine;
using RfmFlows.Server.Api;

namespace RfmFlows.Server.SignIn;

/// <summary>Coming in and going out.</summary>
internal static class SignInEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var session = routes.MapGroup("/api/session").WithTags("Session");
        session.MapGet("", (HttpContext context) => TypedResults.Ok(new SessionView(context.User.Identity!.Name!))).Is("findSession", "Who is signed in");
        session.MapPost("", SignInAsync).Is("signIn", "Sign in with the password or the link's token; sets a cookie", 429)
            .AllowAnonymous().RequireRateLimiting(SignInServices.Attempts);
        session.MapDelete("", (Delegate)SignOutAsync).Is("signOut", "Sign out").AllowAnonymous();
    }

    /// <summary>Lets in who opens the sign-in link, and takes the token out of the address.</summary>
    public static void UseSignInLink(this IApplicationBuilder app) => app.UseWhen(
        context => HttpMethods.IsGet(context.Request.Method) && context.Request.Path == "/" && context.Request.Query.ContainsKey("token"),
        branch => branch.Run(async context =>
        {
            var door = context.RequestServices.GetRequiredService<Door>();
            if (door.IsToken(context.Request.Query["token"].ToString()))
            {
                await EnterAsync(context, null);
            }
            var language = context.Request.Query["lang"].ToString() is ("en" or "ru") and var asked ? $"?lang={asked}" : "";
            context.Response.Redirect("/" + language);
        }));

    private static async Task<Ok<SessionView>> SignInAsync(SignInBody body, Door door, HttpContext context)
    {
        if (!(body.Password is { } password && door.IsPassword(password)) && !(body.Token is { } token && door.IsToken(token)))
        {
            throw new FlowException(SignInRemarks.NotLetIn());
        }
        var person = await EnterAsync(context, body.Name);
        return TypedResults.Ok(new SessionView(person));
    }

    private static async Task<NoContent> SignOutAsync(HttpContext context)
    {
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return TypedResults.NoContent();
    }

    private static async Task<string> EnterAsync(HttpContext context, string? name)
    {
        var person = Door.Person(name, CookieAuthenticationDefaults.AuthenticationScheme);
        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, person, new AuthenticationProperties { IsPersistent = true });
        return person.Identity!.Name!;
    }
}

/// <summary>What opens the door: the password or the link's token.</summary>
/// <param name="Name">How colleagues see you; empty means <c>owner</c>.</param>
internal sealed record SignInBody(string? Password = null, string? Token = null, string? Name = null)
{
    // Records print their values; these must never be.
    public override string ToString() => nameof(SignInBody);
}

/// <summary>Who is signed in.</summary>
internal sealed record SessionView(string Name);
