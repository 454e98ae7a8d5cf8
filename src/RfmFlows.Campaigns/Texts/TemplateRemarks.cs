using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Campaigns;

/// <summary>RF51xx: remarks about message texts.</summary>
public static class TemplateRemarks
{
    private static readonly LocalText WhatIsAllowed = (
        "Allowed are columns {{name}}, the helpers, and {{#if}}, {{#unless}}, {{else}}.",
        "Допустимы столбцы {{имя}}, функции, а также {{#if}}, {{#unless}}, {{else}}.");

    internal static Remark Unclosed(TextPlace at) => Error("RF5101", at,
        ("'{{' is never closed", "«{{» нигде не закрыто"), ("Close it with '}}'.", "Закройте с помощью «}}»."));

    internal static Remark Syntax(TextPlace at, string what) => Error("RF5102", at,
        ($"'{{{{{what}}}}}' cannot be read", $"не удалось разобрать «{{{{{what}}}}}»"), WhatIsAllowed);

    internal static Remark UnknownColumn(TextPlace at, string name, Columns columns) => Error("RF5103", at,
        ($"there is no column '{name}'", $"нет столбца «{name}»"), Nearest.Hint(name, [.. columns.Select(c => c.Name)]));

    internal static Remark UnknownHelper(TextPlace at, string name, IReadOnlyCollection<string> helpers) => Error("RF5104", at,
        ($"there is no helper '{name}'", $"нет функции «{name}»"), Nearest.Hint(name, helpers));

    internal static Remark WrongCount(TextPlace at, string helper, int given, TemplateHelper needs) => Error("RF5105", at,
        ($"'{helper}' was given {given} values", $"функции «{helper}» передано значений: {given}"),
        ($"It is written {needs.Usage}.", $"Она пишется так: {needs.Usage}."));

    internal static Remark NotAllowed(TextPlace at, string what) => Error("RF5106", at,
        ($"'{what}' is not allowed in message texts", $"«{what}» нельзя использовать в текстах сообщений"), WhatIsAllowed);

    internal static Remark UnbalancedBlock(TextPlace at, string what) => Error("RF5107", at,
        ($"'{what}' has no counterpart", $"у «{what}» нет пары"),
        ("Every {{#if}} ends with {{/if}}, every {{#unless}} with {{/unless}}.", "Каждый {{#if}} закрывается {{/if}}, каждый {{#unless}} — {{/unless}}."));

    internal static Remark WrongType(TextPlace at, string helper, Column column, LocalText needs) => Error("RF5108", at,
        ($"'{helper}' needs {needs.En}, but column '{column.Name}' is {column.Type}",
            $"функции «{helper}» нужно {needs.Ru}, а столбец «{column.Name}» имеет тип {column.Type}"),
        ("Choose another column, or convert it before.", "Выберите другой столбец или преобразуйте его заранее."));

    /// <summary>The template itself is too long.</summary>
    public static Remark TooLong(int length, int most) => Remark.Error("RF5109",
        ($"The text has {length} characters.", $"В тексте {length} символов."), ($"At most {most} are allowed.", $"Допустимо не более {most}."));

    /// <summary>What a template gave is too long.</summary>
    public static Remark ResultTooLong(int most) => Remark.Error("RF5110",
        ($"The finished text is longer than {most} characters.", $"Готовый текст длиннее {most} символов."),
        ("Shorten the text or the values that go into it.", "Сократите текст или подставляемые значения."));

    /// <summary>Templates come from a column, and nearly every row has another one.</summary>
    public static Remark TooManyTexts(int most) => Remark.Error("RF5111",
        ($"There are more than {most} different templates.", $"Различных шаблонов больше {most}."),
        ("Put what differs from customer to customer into columns of its own.", "Вынесите то, что отличается у клиентов, в отдельные столбцы."));

    /// <summary>The data holds the characters by which texts are taken apart.</summary>
    internal static Remark Marked() => Remark.Error("RF5112",
        ("The text or a value in it holds the characters U+FDD0 or U+FDD1, which a campaign cannot carry.",
            "В тексте или в подставленном значении есть символы U+FDD0 или U+FDD1, которые нельзя отправить рассылкой."),
        ("Remove them from the data, or send one by one.", "Уберите их из данных или отправляйте по одному."));

    private static Remark Error(string code, TextPlace at, LocalText what, LocalText remedy) => Remark.Error(code,
        ($"Line {at.Line}, character {at.Character}: {what.En}.", $"Строка {at.Line}, символ {at.Character}: {what.Ru}."), remedy) with { Place = new RemarkPlace(at.Line, at.Character, 0) };
}
