using RfmFlows.Warehouse;

namespace RfmFlows.Engine;

/// <summary>RF2xxx and RF9xxx: what can go wrong while a node runs, whatever the node.</summary>
public static class RunRemarks
{
    /// <summary>The remark that explains an exception; of a <see cref="FlowException"/> its first.</summary>
    public static Remark Of(Exception e) => e switch
    {
        FlowException { Remarks: [var first, ..] } => first,
        WarehouseException { Fault: WarehouseFault.Statement } w => Remark.Error("RF2001",
            ($"The warehouse refused the query: {w.Message}", $"Хранилище отвергло запрос: «{w.Message}»"),
            ("Check the expressions and column names of this node.", "Проверьте выражения и имена столбцов этого узла.")),
        WarehouseException { Fault: WarehouseFault.Value } w => Remark.Error("RF2002",
            ($"A value could not be read: {w.Message}", $"Не удалось прочитать значение: «{w.Message}»"),
            ("Clean or convert the column before this node.", "Очистите или преобразуйте столбец перед этим узлом.")),
        WarehouseException { Fault: WarehouseFault.File } w => Remark.Error("RF2003",
            ($"The file could not be read or written: {w.Message}", $"Не удалось прочитать или записать файл: «{w.Message}»"),
            ("Check the path, the rights and the file's content.", "Проверьте путь, права и содержимое файла.")),
        WarehouseException { Fault: WarehouseFault.Memory } w => Remark.Error("RF2004",
            ($"The memory limit was too small: {w.Message}", $"Не хватило лимита памяти: «{w.Message}»"),
            ("Raise --memory, or lower --threads.", "Увеличьте --memory или уменьшите --threads.")),
        WarehouseException { Fault: WarehouseFault.Disk } w => Remark.Error("RF2005",
            ($"The disk is full or not writable: {w.Message}", $"Диск переполнен или недоступен для записи: «{w.Message}»"),
            ("Free some room, or choose another folder with --data.", "Освободите место или выберите другую папку через --data.")),
        WarehouseException { Fault: WarehouseFault.Connection } w => Remark.Error("RF3001",
            ($"The database cannot be reached: {w.Message}", $"База данных недоступна: «{w.Message}»"),
            ("Check that it runs and that address and rights are right.", "Проверьте, что она запущена, адрес и права верны.")),
        IOException { HResult: NoSpace or QuotaUsedUp or WindowsDiskFull } io => Remark.Error("RF2005",
            ($"The disk is full: {io.Message}", $"Диск переполнен: «{io.Message}»"),
            ("Free some room, or choose another folder with --data.", "Освободите место или выберите другую папку через --data.")),
        IOException or UnauthorizedAccessException => Remark.Error("RF2003",
            ($"The file could not be read or written: {Reason(e).En}", $"Не удалось прочитать или записать файл: {Reason(e).Ru}"),
            ("Check the path, the rights and the file's content.", "Проверьте путь, права и содержимое файла.")),
        _ => Remark.Error("RF9001",
            ($"A defect of RfmFlows: {e.GetType().Name}: {e.Message}", $"Ошибка программы RfmFlows: {e.GetType().Name}: «{e.Message}»"),
            ("Please report it with the log of this run. Nothing below this node was run.",
                "Сообщите о ней, приложив журнал запуска. Узлы ниже не выполнялись.")),
    };

    // What the system says is English; the usual cases have words of our own.
    private static LocalText Reason(Exception e) => e switch
    {
        DirectoryNotFoundException => ("its folder is not there.", "его папки нет."),
        FileNotFoundException { FileName: { } name } => ($"there is no '{name}'.", $"нет «{name}»."),
        UnauthorizedAccessException => ($"the rights are missing ({e.Message})", $"не хватает прав («{e.Message}»)"),
        _ => ($"{e.Message}", $"система ответила «{e.Message}»"),
    };

    /// <summary>True for faults that the user or the operator can mend; false for defects.</summary>
    public static bool IsExpected(Exception e) =>
        e is FlowException or WarehouseException { Fault: not WarehouseFault.Other } or IOException or UnauthorizedAccessException;

    internal static Remark Repeated(int attempt, Exception e) => Remark.Warning("RF2010",
        ($"Attempt {attempt} failed and is repeated: {Of(e).Message.En}", $"Попытка {attempt} не удалась и будет повторена: {Of(e).Message.Ru}"));

    // On Unix the number of an I/O fault is the system's own (ENOSPC, EDQUOT).
    private const int NoSpace = 28;
    private const int QuotaUsedUp = 122;
    private const int WindowsDiskFull = unchecked((int)0x80070070);
}
