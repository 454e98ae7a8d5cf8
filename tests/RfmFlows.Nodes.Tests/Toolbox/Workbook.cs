using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace RfmFlows.Nodes.Tests.Toolbox;

/// <summary>Writes workbooks for tests.</summary>
public static class Workbook
{
    /// <summary>Writes an .xlsx file with one sheet for each name; cells are texts, numbers, booleans, <see cref="DateTime"/> or null.</summary>
    public static void Write(string path, params (string Sheet, object?[][] Rows)[] sheets)
    {
        using var document = SpreadsheetDocument.Create(path, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(new Sheets());
        var styles = book.AddNewPart<WorkbookStylesPart>();
        styles.Stylesheet = new Stylesheet(
            new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()),
            new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 22, ApplyNumberFormat = true }));
        foreach (var (name, rows) in sheets)
        {
            var part = book.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(new SheetData(rows.Select(row => new Row(row.Select(Cell)))));
            var list = book.Workbook.Sheets!;
            list.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)list.Count() + 1, Name = name });
        }
    }

    private static Cell Cell(object? value) => value switch
    {
        null => new Cell(),
        string text => new Cell(new InlineString(new Text(text))) { DataType = CellValues.InlineString },
        bool flag => new Cell(new CellValue(flag ? "1" : "0")) { DataType = CellValues.Boolean },
        DateTime time => new Cell(new CellValue(time.ToOADate().ToString(CultureInfo.InvariantCulture))) { StyleIndex = 1 },
        IFormattable number => new Cell(new CellValue(number.ToString(null, CultureInfo.InvariantCulture))),
        _ => throw new ArgumentException($"A {value.GetType().Name} fits no cell.", nameof(value)),
    };
}
