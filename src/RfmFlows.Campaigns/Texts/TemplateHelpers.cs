using System.Collections.Frozen;
using System.Globalization;

namespace RfmFlows.Campaigns;

/// <summary>Every function that templates may call; there is no other.</summary>
internal static class TemplateHelpers
{
    public static IReadOnlyList<TemplateHelper> All { get; } =
    [
        new("money", 1, 2, "{{money sum \"₽\"}}", (style, v) => style.Money(v[0], v.Length > 1 ? TextStyle.Plain(v[1]) : null), HelperNeed.Number),
        new("number", 1, 2, "{{number value 2}}", (style, v) => style.Number(v[0], v.Length > 1 ? Whole(v[1]) : null), HelperNeed.Number),
        new("date", 1, 2, "{{date day \"dd.MM.yyyy\"}}", (style, v) => style.Date(v[0], v.Length > 1 ? TextStyle.Plain(v[1]) : null), HelperNeed.Time),
        new("upper", 1, 1, "{{upper name}}", (style, v) => style.Text(v[0]).ToUpperInvariant()),
        new("lower", 1, 1, "{{lower name}}", (style, v) => style.Text(v[0]).ToLowerInvariant()),
        new("default", 2, 2, "{{default name \"friend\"}}", (_, v) => IsMissing(v[0]) ? v[1] : v[0]),
        new("plural", 3, 4, "{{plural count \"point\" \"points\"}}, {{plural count \"балл\" \"балла\" \"баллов\"}}", (_, v) => Plural.Choose(v), HelperNeed.Number),
        new("eq", 2, 2, "{{#if (eq a b)}}", (_, v) => Compare(v[0], v[1]) == 0),
        new("ne", 2, 2, "{{#if (ne a b)}}", (_, v) => Compare(v[0], v[1]) != 0),
        new("gt", 2, 2, "{{#if (gt a b)}}", (_, v) => Compare(v[0], v[1]) > 0),
        new("gte", 2, 2, "{{#if (gte a b)}}", (_, v) => Compare(v[0], v[1]) >= 0),
        new("lt", 2, 2, "{{#if (lt a b)}}", (_, v) => Compare(v[0], v[1]) < 0),
        new("lte", 2, 2, "{{#if (lte a b)}}", (_, v) => Compare(v[0], v[1]) <= 0),
        new("and", 2, int.MaxValue, "{{#if (and a b)}}", (_, v) => { foreach (var x in v) { if (!IsTrue(x)) { return false; } } return true; }),
        new("or", 2, int.MaxValue, "{{#if (or a b)}}", (_, v) => { foreach (var x in v) { if (IsTrue(x)) { return true; } } return false; }),
        new("not", 1, 1, "{{#if (not a)}}", (_, v) => !IsTrue(v[0])),
    ];

    public static FrozenDictionary<string, TemplateHelper> ByName { get; } = All.ToFrozenDictionary(h => h.Name);

    private static bool IsMissing(object? value) => value is null || value is string text && string.IsNullOrWhiteSpace(text);

    // The same notion that {{#if}} has.
    private static bool IsTrue(object? value) => !HandlebarsDotNet.HandlebarsUtils.IsFalsyOrEmpty(value);

    private static int? Whole(object? value) => Numbers.Of(value) is { } number ? (int)Math.Clamp(number, 0, 12) : null;

    // Null when the two cannot be compared: a missing value is neither more nor less than anything, and differs from everything but another missing one.
    private static int? Compare(object? a, object? b)
    {
        if (a is null || b is null)
        {
            return a is null && b is null ? 0 : null;
        }
        if (Numbers.Of(a) is { } x && Numbers.Of(b) is { } y)
        {
            return x.CompareTo(y);
        }
        return Times.Of(a) is { } from && Times.Of(b) is { } to ? from.CompareTo(to) : string.CompareOrdinal(TextStyle.Plain(a), TextStyle.Plain(b));
    }

    private static class Times
    {
        private static readonly string[] Formats = ["yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];

        public static DateTime? Of(object? value) => value switch
        {
            DateOnly day => day.ToDateTime(TimeOnly.MinValue),
            DateTime time => time,
            string text when DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) => time,
            _ => null,
        };
    }
}
