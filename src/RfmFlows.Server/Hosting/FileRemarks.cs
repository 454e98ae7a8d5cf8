using RfmFlows.Engine;

namespace RfmFlows.Server.Hosting;

/// <summary>RF202x: which files scenarios may touch.</summary>
internal static class FileRemarks
{
    public static Remark BadPath(string path) => Remark.Error("RF2020",
        ($"'{path.Replace("\0", "", StringComparison.Ordinal)}' is no path of a file.", $"«{path.Replace("\0", "", StringComparison.Ordinal)}» — не путь к файлу."),
        ("Enter the path of a file.", "Укажите путь к файлу."));

    public static Remark OutsideFolders(string path) => Remark.Error("RF2021",
        ($"'{path}' lies outside the folders that scenarios may use.", $"«{path}» вне папок, доступных сценариям."),
        ("Upload the file, or let the administrator allow its folder with --files.", "Загрузите файл или попросите администратора открыть папку через --files."));
}
