using System.CommandLine;
using RfmFlows.Engine;
using RfmFlows.OneMoreNode;
using RfmFlows.Server.Api;
using RfmFlows.Server.Cli;
using RfmFlows.Server.Hosting;

// The whole program with one more node type, for a test in a browser: the page is the one that the program holds.
var command = new RootCommand("Serves RfmFlows with one more node type until stopped.") { ServeCommand.Listen, CommonOptions.Data, CommonOptions.Memory, CommonOptions.Threads };
command.SetAction(async (parsed, cancellation) =>
{
    var catalog = new Catalog([.. FlowHost.Catalog.Types, new BonusNode()]);
    await using var server = await FlowServer.StartAsync(
        new ServerOptions { Listen = parsed.GetValue(ServeCommand.Listen)! }, CommonOptions.HostOf(parsed), TimeProvider.System, cancellation, catalog);
    Console.Out.WriteLine(server.SignInLink);
    await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
});
return await command.Parse(args).InvokeAsync();
