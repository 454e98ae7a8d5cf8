using System.CommandLine;
using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Server.Hosting;

namespace RfmFlows.Server.Cli;

/// <summary><c>rfmflows nodes</c>: the palette with ports, settings, limits and help.</summary>
internal static class NodesCommand
{
    private static readonly Argument<string?> Type = new("TYPE") { Description = "One node type, for example rows.filter.", Arity = ArgumentArity.ZeroOrOne };

    public static Command Create()
    {
        var command = new Command("nodes", "Print the palette: node types with ports, settings, limits and help.") { Type, CommonOptions.Json, CommonOptions.Lang };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var language = CommonOptions.LanguageOf(parsed);
        var json = parsed.GetValue(CommonOptions.Json);
        if (parsed.GetValue(Type) is not { } id)
        {
            Write(json, new JsonArray([.. FlowHost.Catalog.Types.Select(t => t.Description.ToJson())]), () => NodeSheet.WriteList(Console.Out, FlowHost.Catalog, language));
            return ExitCodes.Success;
        }
        if (FlowHost.Catalog.Find(id) is not { } type)
        {
            return Failures.Tell(id, new FlowException(CliRemarks.UnknownNodeType(id, FlowHost.Catalog.Ids)), json, language);
        }
        Write(json, type.Description.ToJson(), () => NodeSheet.Write(Console.Out, type.Description, language));
        return ExitCodes.Success;
    }

    private static void Write(bool json, JsonNode document, Action plain)
    {
        if (json)
        {
            Console.Out.WriteLine(document.ToJsonString(ScenarioJson.Readable));
        }
        else
        {
            plain();
        }
    }
}
