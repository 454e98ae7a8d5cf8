using System.Text.Json.Nodes;
using RfmFlows.Sandbox.Wire;

namespace RfmFlows.Sandbox.Tests;

public sealed class PhpSerializedTests
{
    [Theory]
    [InlineData("a:0:{}", "[]")]
    [InlineData("a:2:{i:0;s:1:\"a\";i:1;s:1:\"b\";}", """["a","b"]""")]
    [InlineData("a:1:{s:4:\"name\";s:8:\"Анна\";}", """{"name":"Анна"}""")]
    [InlineData("a:1:{i:5;s:1:\"a\";}", """{"5":"a"}""")]
    [InlineData("a:4:{s:1:\"i\";i:-7;s:1:\"d\";d:1.5;s:1:\"b\";b:1;s:1:\"n\";N;}", """{"i":-7,"d":1.5,"b":true,"n":null}""")]
    [InlineData("a:1:{s:1:\"a\";a:1:{i:0;a:0:{}}}", """{"a":[[]]}""")]
    [InlineData("a:1:{s:1:\"q\";s:5:\"a\";}b\";}", """{"q":"a\";}b"}""")]
    [InlineData("a:1:{i:0;s:4:\"😀\";}", """["😀"]""")]
    public void Parse_Serialized_GivesJson(string text, string json)
    {
        PhpSerialized.LooksLike(text).ShouldBeTrue();
        JsonNode.DeepEquals(PhpSerialized.Parse(text), JsonNode.Parse(json)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("a:1:{i:0;s:4:\"Анна\";}")]
    [InlineData("a:1:{i:0;s:9:\"Анна\";}")]
    [InlineData("a:2:{i:0;s:1:\"a\";}")]
    [InlineData("a:1:{i:0;s:1:\"a\";}}")]
    [InlineData("a:1:{i:0;O:8:\"stdClass\":0:{}}")]
    [InlineData("a:1:{i:0;s:99999999999:\"a\";}")]
    [InlineData("a:1:{i:0;d:1e999;}")]
    public void Parse_LengthsThatDoNotFit_AreRefused(string text) => Should.Throw<FormatException>(() => PhpSerialized.Parse(text));

    [Fact]
    public void Parse_NestedWithoutEnd_IsRefused()
    {
        var text = string.Concat(Enumerable.Repeat("a:1:{i:0;", 10_000));
        Should.Throw<FormatException>(() => PhpSerialized.Parse(text));
    }
}
