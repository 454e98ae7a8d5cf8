using System.CommandLine;
using System.Text.Json.Nodes;
using RfmFlows.Engine;
using RfmFlows.Server.Hosting;

namespace RfmFlows.Server.Cli;

/// <summary><c>rfmflows nodes</c>: the palette with ports, settings, limits and help.</summary>
internal static class NodesCommand
{
    private static readonly Argument<string?> Type = CommonOptions.RefuseOptions(
        new Argument<string?>("TYPE") { Arity = ArgumentArity.ZeroOrOne }.Told(("One node type, for example rows.filter.", "Один компонент, например rows.filter."), ("TYPE", "КОМПОНЕНТ")));

    public static Command Create()
    {
        var command = new Command("nodes") { Type, CommonOptions.Json }.Told(
            ("Print the palette: node types with ports, settings, limits and help.", "Показать палитру: компоненты с портами, настройками, пределами и справкой."));
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var language = CommonOptions.LanguageOf(parsed);
        if (parsed.GetValue(Type) is not { } id)
        {
            Write(parsed, new JsonArray([.. FlowHost.Catalog.Types.Select(t => t.Description.ToJson())]), output => NodeSheet.WriteList(output, FlowHost.Catalog, language));
            return ExitCodes.Success;
        }
        if (FlowHost.Catalog.Find(id) is not { } type)
        {
            throw new FlowException(CliRemarks.UnknownNodeType(id, FlowHost.Catalog.Ids));
        }
        Write(parsed, type.Description.ToJson(), output => NodeSheet.Write(output, type.Description, language));
        return ExitCodes.Success;
    }

    private static void Write(ParseResult parsed, JsonNode document, Action<TextWriter> plain)
    {
        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(CommonOptions.Json))
        {
            output.WriteLine(document.ToJsonString(ScenarioJson.Readable));
        }
        else
        {
            plain(output);
        }
    }
}
