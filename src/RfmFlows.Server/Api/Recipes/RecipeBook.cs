using RfmFlows.Engine;

namespace RfmFlows.Server.Api;

/// <summary>The recipes: scenario files in a folder. Read anew each time, they are few and small.</summary>
internal sealed class RecipeBook(ServerOptions options)
{
    /// <summary>The nearest folder <c>workflows</c> at or above the program; null when there is none.</summary>
    public static string? DefaultFolder
    {
        get
        {
            for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            {
                if (Path.Combine(folder, "workflows") is var found && Directory.Exists(found))
                {
                    return found;
                }
            }
            return null;
        }
    }

    /// <summary>The recipes by id. Files that cannot be read are left out: tests hold that shipped ones can.</summary>
    public async Task<IReadOnlyList<Scenario>> ListAsync(CancellationToken cancellation)
    {
        if (options.RecipeFolder is not { } folder || !Directory.Exists(folder))
        {
            return [];
        }
        var recipes = new List<Scenario>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var remarks = new List<Remark>();
            if (ScenarioJson.Read(await File.ReadAllTextAsync(file, cancellation), remarks) is { } recipe && remarks.All(r => r.Severity != Severity.Error))
            {
                recipes.Add(recipe);
            }
        }
        return recipes;
    }

    /// <exception cref="FlowException">RF6208: there is no such recipe.</exception>
    public async Task<Scenario> FindAsync(string id, CancellationToken cancellation)
    {
        var recipes = await ListAsync(cancellation);
        return recipes.FirstOrDefault(r => r.Id == id) ?? throw new FlowException(ApiRemarks.NoRecipe(id, [.. recipes.Select(r => r.Id)]));
    }
}
