using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Sample;

namespace RfmFlows.Server.Api;

/// <summary>Tries recipes out: dry, on a sample base that is made at the first trial.</summary>
internal sealed class RecipeTrials(RecipeBook book, RunRequests requests, ActiveRuns active, DataFolders folders) : IDisposable
{
    private const int Customers = 20_000;
    private const string BaseParameter = "base";
    private readonly SemaphoreSlim _making = new(1);

    /// <exception cref="FlowException">There is no such recipe, or it cannot run on the sample base alone.</exception>
    public async Task<StartedRun> StartAsync(string id, CancellationToken cancellation)
    {
        var recipe = await book.FindAsync(id, cancellation);
        var parameters = new Dictionary<string, JsonNode>();
        if (recipe.Parameters.Any(p => p is { Name: BaseParameter, Type: ParameterType.Folder }))
        {
            await MakeSampleAsync(cancellation);
            parameters[BaseParameter] = folders.Sample;
        }
        var request = requests.Of(recipe, 0, parameters) with { DryRun = true, Mode = RunMode.Design };
        return await active.StartAsync(request, cancellation);
    }

    public void Dispose() => _making.Dispose();

    private async Task MakeSampleAsync(CancellationToken cancellation)
    {
        await _making.WaitAsync(cancellation);
        try
        {
            if (!Directory.Exists(folders.Sample))
            {
                await new SampleBase(new SampleOptions { Customers = Customers }).WriteAsync(folders.Sample, progress: null, cancellation);
            }
        }
        finally
        {
            _making.Release();
        }
    }
}
