using RfmFlows.Engine;
using RfmFlows.Nodes.Sources.Files;

namespace RfmFlows.Nodes.Sources;

/// <summary>The help of <see cref="ImportFileNode"/>.</summary>
internal static class ImportFileHelp
{
    private static readonly LocalText Reasons = RejectReasons.Help(RejectReasons.OfFiles);

    public static LocalText Text { get; } = (
        $"""
        Everything about the file is found out from a sample: delimiter, quotes, header, encoding, decimal sign, date formats and the type of each
        column. Each finding can be set by hand where it is wrong.

        **Outputs**
        - *Table*: the rows of the file.
        - *Rejected rows*: lines that could not be read, with line number, column, reason and content. The run says how many there were.

        **Types** are chosen with care: numbers with leading zeros or a plus sign, and those of more than 18 digits, stay texts. Decimals of up to six digits after the point are
        exact. A column becomes yes/no only if every value says so. Empty values are missing values.

        **Dates** such as 03/04/2026 can be read in two ways. Where no value of the file decides it, the day is taken first and a warning says so.

        **Encodings**: UTF-8, UTF-16, Windows-1251, KOI8-R, CP866, Windows-1252.

        **Reasons of rejection**
        {Reasons.En}
        """,
        $"""
        Всё о файле определяется по образцу: разделитель, кавычки, заголовок, кодировка, десятичный знак, форматы дат и тип каждого столбца. Любую
        находку можно задать вручную, если она неверна.

        **Выходы**
        - *Таблица*: строки файла.
        - *Отвергнутые строки*: строки, которые не удалось прочитать, с номером, столбцом, причиной и содержимым. Запуск сообщает их число.

        **Типы** выбираются осторожно: числа с ведущими нулями или плюсом и длиннее 18 цифр остаются текстом. Дробные числа до шести знаков после запятой
        точные. Столбец становится логическим, только если подходят все значения. Пустые значения считаются пропущенными.

        **Даты** вида 03/04/2026 можно прочесть двояко. Если ни одно значение файла этого не решает, первым считается день и выводится предупреждение.

        **Кодировки**: UTF-8, UTF-16, Windows-1251, KOI8-R, CP866, Windows-1252.

        **Причины отказа**
        {Reasons.Ru}
        """);
}
