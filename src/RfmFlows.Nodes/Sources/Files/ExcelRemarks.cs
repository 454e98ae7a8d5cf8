using RfmFlows.Engine;

namespace RfmFlows.Nodes.Sources.Files;

/// <summary>RF213x: remarks about workbooks.</summary>
internal static class ExcelRemarks
{
    public static Remark Broken(string path) => Remark.Error("RF2130",
        ($"'{path}' is no workbook, or it is damaged.", $"«{path}» — не книга Excel, или она повреждена."),
        ("Open it in Excel and save it again as .xlsx.", "Откройте её в Excel и сохраните заново как .xlsx."));

    public static Remark Locked(string path) => Remark.Error("RF2131",
        ($"'{path}' is protected by a password.", $"Книга «{path}» защищена паролем."), ("Save a copy without a password.", "Сохраните копию без пароля."));

    public static Remark NoSheet(string path, string sheet, IReadOnlyCollection<string> names) => Remark.Error("RF2132",
        ($"'{path}' has no sheet '{sheet}'.", $"В книге «{path}» нет листа «{sheet}»."), Nearest.Hint(sheet, names));

    public static Remark NoRows(string path) => Remark.Error("RF2133",
        ($"The sheet of '{path}' is empty.", $"Лист книги «{path}» пуст."), ("Choose another sheet, or skip fewer lines.", "Выберите другой лист или пропускайте меньше строк."));
}
