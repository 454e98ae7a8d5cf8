using System.Text.RegularExpressions;

namespace RfmFlows.Sandbox;

/// <summary>Official clients send `//sms/send` and `/push/tasks/`: the same calls with surplus slashes.</summary>
internal static partial class PathTidying
{
    public static void UseTidyPaths(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var path = Slashes().Replace(context.Request.Path.Value ?? "/", "/").TrimEnd('/');
        context.Request.Path = path.Length == 0 ? "/" : path;
        return next(context);
    });

    [GeneratedRegex("/{2,}")]
    private static partial Regex Slashes();
}
