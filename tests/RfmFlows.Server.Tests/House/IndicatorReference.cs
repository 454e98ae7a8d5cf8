using System.Text;
using RfmFlows.Engine;
using RfmFlows.Nodes.Analysis.Indicators;

namespace RfmFlows.Server.Tests.House;

/// <summary>Writes docs/indicators.md and docs/indicators.ru.md from the catalogue of indicators.</summary>
internal sealed class IndicatorReference(string language)
{
    private readonly StringBuilder _text = new();

    public string Write()
    {
        _text.AppendLine(In("# Indicators", "# Показатели")).AppendLine();
        _text.AppendLine(In(
            "What the node *Customer indicators* (`analysis.indicators`) computes, with formula and needs. Written from the catalogue; a test compares it.",
            "Что вычисляет узел «Показатели клиентов» (`analysis.indicators`): формулы и что для них нужно. Страница составлена по каталогу и сверяется тестом."));
        _text.AppendLine().AppendLine(In(Indicator.Notation).ReplaceLineEndings("\n").Trim()).AppendLine();
        _text.AppendLine(In(
            "Figures of the window marked ↔ can be set beside the same of the window before: `…_prev`, `…_diff`, `…_pct`, `…_flag`.",
            "Показатели периода с пометкой ↔ можно сравнить с прежним периодом: `…_prev`, `…_diff`, `…_pct`, `…_flag`."));
        foreach (var group in IndicatorCatalogue.All.GroupBy(i => i.Group))
        {
            _text.AppendLine().AppendLine($"## {In(group.Key.Title())}").AppendLine();
            _text.AppendLine(In("| no. | column | name | formula | unit | needs |", "| № | столбец | название | формула | единица | нужно |")).AppendLine("| --- | --- | --- | --- | --- | --- |");
            foreach (var i in group)
            {
                var needs = string.Join("; ", i.Needs.Select(n => In(n.What)));
                _text.AppendLine($"| {i.Number} | `{i.Id}`{(i.Before is null ? "" : " ↔")} | {In(i.Title)} | {Cell(In(i.Formula))} | {In(i.Unit.Title)} | {Cell(needs.Length > 0 ? needs : In("purchases", "покупки"))} |");
            }
        }
        return _text.ToString().ReplaceLineEndings("\n");
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private string In(LocalText text) => text.In(language);

    private string In(string en, string ru) => language == "ru" ? ru : en;
}
