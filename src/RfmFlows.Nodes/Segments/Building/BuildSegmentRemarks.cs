using RfmFlows.Engine;

namespace RfmFlows.Nodes.Segments.Building;

/// <summary>RF436x: remarks of building segments.</summary>
internal static class BuildSegmentRemarks
{
    public static Remark NoCondition() => Remark.Warning("RF4361",
        ("There is no condition, so every customer is a member.", "Условий нет, поэтому в сегмент попадают все клиенты."),
        ("Add a condition.", "Добавьте условие."));

    public static Remark SeveralColumns(string column) => Remark.Warning("RF4362",
        ($"Several tables have a column '{column}'; that of the one linked first counts.", $"Столбец «{column}» есть в нескольких таблицах; учитывается из подключённой первой."),
        ("Rename the other by Select columns where it is meant.", "Если нужен другой, переименуйте его узлом «Выбор столбцов»."));

    public static Remark ReasonTaken(string column) => Remark.Error("RF4363",
        ($"A condition is on a column '{column}', and the output has one of that name.", $"Условие стоит на столбце «{column}», а на выходе уже есть такой столбец."),
        ("Rename it by Select columns before.", "Переименуйте его заранее узлом «Выбор столбцов»."));

    public static Remark NameTaken(string name) => Remark.Error("RF4364",
        ($"The column '{name}' would be there twice.", $"Столбец «{name}» повторился бы."),
        ("Give the question another name.", "Дайте вопросу другое имя."));

    public static Remark NoFigure(LocalText what, string column) => Remark.Error("RF4365",
        ($"The figures have no number '{column}' ({what.En}).", $"В показателях нет числа «{column}» ({what.Ru})."),
        ("Link Customer indicators with 'orders' and 'revenue', or choose the column.", "Подключите «Показатели клиентов» с «orders» и «revenue» или выберите столбец."));

    public static Remark NoReaction(LocalText what, LocalText column) => Remark.Error("RF4366",
        ($"The messages have no column for '{what.En}' ({column.En}).", $"В сообщениях нет столбца для «{what.Ru}» ({column.Ru})."),
        ("Choose the column, or link a table that has it.", "Выберите столбец или подключите таблицу, где он есть."));

    public static Remark NoCampaign() => Remark.Error("RF4367",
        ("A question names a campaign, but the table has no column with the campaign.", "Вопрос называет рассылку, но в таблице нет столбца с рассылкой."),
        ("Choose the column of the campaign, or ask about any.", "Выберите столбец рассылки или спросите о любой."));
}
