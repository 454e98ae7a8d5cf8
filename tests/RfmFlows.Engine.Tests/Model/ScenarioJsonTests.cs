using FsCheck;
using FsCheck.Fluent;
using System.Text.Json.Nodes;

namespace RfmFlows.Engine.Tests.Model;

public class ScenarioJsonTests
{
    private const string Full =
        """
        {
          "format": 1,
          "id": "win-back",
          "title": {
            "en": "Win back",
            "ru": "Вернуть"
          },
          "story": "One text",
          "timeZone": "Europe/Moscow",
          "parameters": [
            {
              "name": "base",
              "type": "folder",
              "help": "Папка с данными",
              "default": "${root}/x",
              "choices": [
                "a",
                "b"
              ]
            }
          ],
          "nodes": [
            {
              "id": "mystery",
              "type": "other.vendor",
              "version": 7,
              "title": "Ünïcode ✓",
              "note": "keep me",
              "at": [
                10.5,
                -20
              ],
              "enabled": false,
              "retry": {
                "times": 3,
                "pauseSeconds": 0
              },
              "settings": {
                "deep": {
                  "list": [
                    1.50,
                    1e999,
                    null,
                    {
                      "x": "<&'+>"
                    }
                  ]
                }
              }
            },
            {
              "id": "sub",
              "type": "submodel",
              "version": 1,
              "title": "Inside",
              "settings": {},
              "inputs": [
                {
                  "name": "rows",
                  "kind": "table",
                  "title": {
                    "en": "Rows",
                    "ru": "Строки"
                  },
                  "optional": true
                },
                {
                  "name": "account",
                  "kind": "connection",
                  "service": "sendpulse"
                }
              ],
              "outputs": [],
              "nodes": [
                {
                  "id": "inner",
                  "type": "other.vendor",
                  "version": 1,
                  "settings": {}
                }
              ],
              "links": [
                ".rows -> inner.in"
              ],
              "designer": {
                "inputs": [
                  10,
                  20
                ]
              }
            }
          ],
          "links": [
            "mystery.out -> mystery.in"
          ],
          "designer": {
            "zoom": 0.50
          }
        }

        """;

    [Fact]
    public void Write_WhatWasRead_IsTheSameBytes() => ScenarioJson.Write(ScenarioJson.Read(Full)).ShouldBe(Full.ReplaceLineEndings("\n"));

    [Fact]
    public void ReadWrite_RandomScenarios_AreStable()
    {
        var text = ArbMap.Default.GeneratorFor<NonNull<string>>().Select(s => s.Get.Where(c => !char.IsSurrogate(c)).Aggregate("", (a, c) => a + c));
        var id = Gen.Choose(0, 1_000_000).Select(n => $"n{n}");
        var settings = Gen.Choose(0, 5).SelectMany(n => text.ListOf(n)).Select(texts =>
            new JsonObject(texts.Distinct().Select((t, i) => KeyValuePair.Create(t, (JsonNode?)(i % 2 == 0 ? new JsonArray(t, i, null) : JsonValue.Create(i * 0.1m))))));
        var node =
            from type in text
            from title in text
            from note in text
            from x in Gen.Choose(-5000, 5000)
            from isOn in Gen.Elements(true, false)
            from s in settings
            select new ScenarioNode("", type, 1 + Math.Abs(x), s) { Title = (title, note), Note = note, At = isOn ? (x / 7.0, -x) : null, Enabled = isOn, Retry = isOn ? null : new Retry(1, 5) };
        var scenario =
            from nodes in Gen.Choose(0, 6).SelectMany(n => node.ListOf(n))
            from story in text
            from name in id
            select new Scenario
            {
                Id = name,
                Story = LocalText.Same(story),
                Parameters = [new Parameter(name, ParameterType.Date) { Default = story, Choices = [story] }],
                Nodes = [.. nodes.Select((n, i) => n with { Id = $"n{i}" })],
                Links = [.. nodes.Select((_, i) => new Link(new PortRef($"n{i}", "out"), new PortRef($"n{i + 1}", "in")))],
            };

        Prop.ForAll(scenario.ToArbitrary(), s =>
        {
            var written = ScenarioJson.Write(s);
            return ScenarioJson.Write(ScenarioJson.Read(written)) == written;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Read_RandomlyDamagedScenarios_TellAndNeverThrow()
    {
        var damage =
            from at in Gen.Choose(0, Full.Length - 1)
            from length in Gen.Choose(0, 12)
            from piece in Gen.Elements("", "{", "]", "null", "-1", "\"\"", "1e999", "\\ud800", ",", "\ud83d")
            select Full.Remove(at, Math.Min(length, Full.Length - at)).Insert(at, piece);

        Prop.ForAll(damage.ToArbitrary(), text =>
        {
            var remarks = new List<Remark>();
            var scenario = ScenarioJson.Read(text, remarks);
            return remarks.Count > 0 || (scenario is not null && ScenarioJson.Write(scenario).Length > 0);
        }).QuickCheckThrowOnFailure();
    }
}
