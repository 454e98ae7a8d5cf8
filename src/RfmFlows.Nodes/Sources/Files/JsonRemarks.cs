using System.Text.Json;
using RfmFlows.Engine;

namespace RfmFlows.Nodes.Sources.Files;

/// <summary>RF214x: remarks about JSON and Parquet files.</summary>
internal static class JsonRemarks
{
    public static Remark Malformed(string path, JsonException e) => Remark.Error("RF2140",
        ($"'{path}' is not valid JSON: line {e.LineNumber + 1}, character {e.BytePositionInLine + 1}.",
            $"«{path}» — неправильный JSON: строка {e.LineNumber + 1}, символ {e.BytePositionInLine + 1}."),
        ("Mend the file there. It must be an array of objects, or hold one object a line.", "Исправьте файл в этом месте. Нужен массив объектов или по объекту в строке."));

    public static Remark NotAnObject(string path, long number) => Remark.Error("RF2141",
        ($"Entry {number} of '{path}' is no object.", $"Запись {number} файла «{path}» — не объект."),
        ("The file must be an array of objects, or hold one object a line.", "Нужен массив объектов или по объекту в строке."));

    public static Remark NoObjects(string path) => Remark.Error("RF2142",
        ($"'{path}' holds no objects with fields.", $"В файле «{path}» нет объектов с полями."),
        ("The file must be an array of objects, or hold one object a line.", "Нужен массив объектов или по объекту в строке."));

    public static Remark LateNames(IReadOnlyCollection<string> names) => Remark.Warning("RF2143",
        ($"Fields that appear only far down in the file were left out: {string.Join(", ", names.Take(20))}.", $"Пропущены поля, которые встречаются только далеко от начала: {string.Join(", ", names.Take(20))}."),
        ("Write them into the first objects too, with null where they are missing.", "Добавьте их и в первые объекты, со значением null."));

    public static Remark NotUtf8(string path, long number) => Remark.Error("RF2144",
        ($"Entry {number} of '{path}' is not written in UTF-8.", $"Запись {number} файла «{path}» записана не в UTF-8."),
        ("Save the file as UTF-8, the encoding of JSON.", "Сохраните файл в UTF-8 — это кодировка JSON."));

    public static Remark BrokenParquet(string path) => Remark.Error("RF2145",
        ($"'{path}' is no Parquet file, or it is cut off.", $"«{path}» — не файл Parquet, или он обрезан."),
        ("Check whether the program that writes it was finished, and copy it again.", "Проверьте, завершилась ли запись файла, и скопируйте его заново."));
}
