using RfmFlows.Warehouse;

namespace RfmFlows.Engine.Tests.Expressions;

public sealed class ExpressionSettingTests
{
    [Theory]
    [InlineData("age >= 18", null)]
    [InlineData("", null)]
    [InlineData("aeg >= 18", "RF1220")]
    [InlineData("age + 1", "RF1239")]
    [InlineData("age; DROP", "RF1202")]
    public async Task CheckAsync_OfAnExpressionSetting_ReportsItsRemarksAtTheSetting(string expression, string? code)
    {
        var scenario = ScenarioJson.Read($$"""
            {"format": 1, "id": "s", "nodes": [
              {"id": "a", "type": "test.source"},
              {"id": "b", "type": "test.filter", "settings": {"expression": "{{expression}}"} }],
             "links": ["a.out -> b.in"]}
            """);
        var environment = new FlowEnvironment(new Catalog([new Source(), new Filter()]), null!, null!, null!, TimeProvider.System);
        var check = await new ScenarioChecker(environment).CheckAsync(scenario, new Dictionary<string, System.Text.Json.Nodes.JsonNode>(), Sample.AsOf, "", default);
        check.Remarks.Select(r => (r.Code, r.Node, r.Setting)).ShouldBe(code is null ? [] : [(code, "b", "expression")]);
    }

    private sealed class Source : NodeType
    {
        public override NodeDescription Description { get; } = new("test.source", 1, PaletteGroup.Sources)
        {
            Title = LocalText.Same("Source"), Purpose = LocalText.Empty, Icon = "x", Outputs = [Port.Table("out", LocalText.Empty)],
        };

        public override Task BuildAsync(BuildContext build) => Task.CompletedTask;

        protected override void Check(CheckContext check) => check.Output("out", Sample.Columns);
    }

    private sealed class Filter : NodeType
    {
        private static readonly TextSetting Expression = new("expression", ("Condition", "Условие"))
        {
            Language = TextLanguage.Expression, Port = "in", Results = [ColumnKind.Boolean],
        };

        public override NodeDescription Description { get; } = new("test.filter", 1, PaletteGroup.Rows)
        {
            Title = LocalText.Same("Filter"), Purpose = LocalText.Empty, Icon = "x", Inputs = [Port.Table("in", LocalText.Empty)], Settings = [Expression],
        };

        public override Task BuildAsync(BuildContext build) => Task.CompletedTask;
    }
}
