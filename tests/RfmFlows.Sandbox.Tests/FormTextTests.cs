using RfmFlows.Sandbox.Wire;

namespace RfmFlows.Sandbox.Tests;

public sealed class FormTextTests
{
    [Theory]
    [InlineData("", "{}")]
    [InlineData("a=1&b=two+words", """{"a":"1","b":"two words"}""")]
    [InlineData("a=%D0%90&b", """{"a":"А","b":""}""")]
    [InlineData("route[UA]=national", """{"route":{"UA":"national"}}""")]
    [InlineData("phones[0]=1&phones[1]=2", """{"phones":["1","2"]}""")]
    [InlineData("phones%5B%5D=1&phones%5B%5D=2", """{"phones":["1","2"]}""")]
    [InlineData("e[to][0][email]=a@b.c&e[to][1][email]=d@e.f", """{"e":{"to":[{"email":"a@b.c"},{"email":"d@e.f"}]}}""")]
    public void Parse_Form_GivesNestedJson(string text, string json) => FormText.Parse(text).ToJsonString(Answer.Json).ShouldBe(json);
}
