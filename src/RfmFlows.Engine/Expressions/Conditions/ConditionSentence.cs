using System.Text.Json;
using System.Text.Json.Nodes;

namespace RfmFlows.Engine;

/// <summary>Says conditions in plain words.</summary>
internal static class ConditionSentence
{
    private const int MostValues = 20;

    public static string Of(Condition condition, string language) => condition switch
    {
        ConditionList list => List(list, language),
        ConditionNot not => (language == "ru" ? "неверно, что " : "not ") + Bracketed(not.Inner, language),
        ConditionTest test => Test(test, language),
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, null),
    };

    private static string List(ConditionList list, string language)
    {
        LocalText word = list.Any ? (" or ", " или ") : (" and ", " и ");
        LocalText nothing = list.Any ? ("no row", "ни одной строки") : ("every row", "все строки");
        return list.Conditions.Count == 0
            ? nothing.In(language)
            : string.Join(word.In(language), list.Conditions.Select(c => list.Conditions.Count == 1 ? Of(c, language) : Bracketed(c, language)));
    }

    private static string Bracketed(Condition condition, string language) =>
        condition is ConditionTest or ConditionList { Conditions.Count: <= 1 } ? Of(condition, language) : $"({Of(condition, language)})";

    private static string Test(ConditionTest test, string language)
    {
        var label = test.Operator.Label.In(language);
        var words = test.Operator.Arity switch
        {
            ConditionArity.None => label,
            ConditionArity.Days => Days(test, language),
            ConditionArity.Two => $"{label} {Value(test.Values[0], language)} {(language == "ru" ? "и" : "and")} {Value(test.Values[1], language)}",
            ConditionArity.Many => $"{label}: {Values(test.Values, language)}",
            _ => $"{label} {Value(test.Values[0], language)}",
        };
        var ignoring = test.IgnoreCase ? (language == "ru" ? " (без учёта регистра)" : " (ignoring case)") : "";
        return $"{test.Column} {words}{ignoring}";
    }

    private static string Values(IReadOnlyList<JsonNode?> values, string language)
    {
        var shown = string.Join(", ", values.Take(MostValues).Select(v => Value(v, language)));
        var more = values.Count - MostValues;
        return more <= 0 ? shown : shown + (language == "ru" ? $" и ещё {more}" : $" and {more} more");
    }

    private static string Value(JsonNode? value, string language) => value switch
    {
        JsonObject other => other["column"]?.ToString() ?? "",
        { } text when text.GetValueKind() == JsonValueKind.String => language == "ru" ? $"«{text}»" : $"'{text}'",
        _ => value?.ToJsonString() ?? "",
    };

    private static string Days(ConditionTest test, string language)
    {
        var days = int.Parse(test.Value!.ToJsonString());
        if (language != "ru")
        {
            return $"{test.Operator.Label.En} {days} {(days == 1 ? "day" : "days")}";
        }
        // The Russian noun and adjective depend on the last digits: 1 день, 2 дня, 5 дней, 11 дней.
        var (last, noun) = (days % 10, days % 100) switch
        {
            (1, not 11) => ("последний", "день"),
            (>= 2 and <= 4, not (>= 12 and <= 14)) => ("последние", "дня"),
            _ => ("последние", "дней"),
        };
        return test.Operator.Label.Ru.Replace("последние", last) + $" {days} {noun}";
    }
}
