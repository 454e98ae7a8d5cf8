using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Xml;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Export.Files;

/// <summary>Writes the cells of a sheet, one after the other.</summary>
internal sealed class XlsxCells(XmlWriter xml, Columns columns)
{
    // A cell's number is a binary real, which holds so many digits of any number.
    private const int ExactDigits = 15;
    private static readonly DateTime FirstDay = new(1900, 3, 1);

    /// <summary>The header, which stays in view.</summary>
    public void Begin()
    {
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("worksheet", XlsxParts.Namespace);
        xml.WriteRaw("""<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>""");
        xml.WriteStartElement("sheetData");
        xml.WriteStartElement("row");
        foreach (var column in columns)
        {
            Text(column.Name, XlsxParts.HeaderStyle);
        }
        xml.WriteEndElement();
    }

    /// <param name="number">Counted from 1 below the header, for remarks.</param>
    /// <exception cref="FlowException">RF4405: a text is longer than a cell holds.</exception>
    public void Row(DbDataReader row, long number)
    {
        xml.WriteStartElement("row");
        for (var i = 0; i < columns.Count; i++)
        {
            if (row.IsDBNull(i))
            {
                xml.WriteStartElement("c");
                xml.WriteEndElement();
                continue;
            }
            Value(row.GetValue(i), columns[i], number);
        }
        xml.WriteEndElement();
    }

    public void End()
    {
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    private void Value(object value, Column column, long row)
    {
        switch (value)
        {
            case bool flag:
                Cell("b", null, flag ? "1" : "0");
                break;
            case DateOnly date:
                Time(date.ToDateTime(TimeOnly.MinValue), XlsxParts.DateStyle, "yyyy-MM-dd");
                break;
            case DateTime time:
                Time(time, column.Type.Kind == ColumnKind.Date ? XlsxParts.DateStyle : XlsxParts.DateTimeStyle, "yyyy-MM-dd HH:mm:ss");
                break;
            case double real when double.IsFinite(real):
                Cell(null, null, real.ToString("R", CultureInfo.InvariantCulture));
                break;
            case string text when text.Length > XlsxLimits.Text:
                throw new FlowException(ExportRemarks.LongText(column.Name, row));
            case string text:
                Text(text, null);
                break;
            default:
                Number(Convert.ToString(value, CultureInfo.InvariantCulture)!);
                break;
        }
    }

    private void Number(string number)
    {
        if (number.Count(char.IsAsciiDigit) > ExactDigits && number.Trim('-', '0', '.').Count(char.IsAsciiDigit) > ExactDigits)
        {
            Text(number, null);
        }
        else
        {
            Cell(null, null, number);
        }
    }

    // Days before March 1900 are counted wrongly by spreadsheets, so they are written out.
    private void Time(DateTime time, string style, string format)
    {
        if (time < FirstDay)
        {
            Text(time.ToString(format, CultureInfo.InvariantCulture), null);
        }
        else
        {
            Cell(null, style, time.ToOADate().ToString("R", CultureInfo.InvariantCulture));
        }
    }

    private void Cell(string? type, string? style, string value)
    {
        Start(type, style);
        xml.WriteElementString("v", value);
        xml.WriteEndElement();
    }

    private void Text(string text, string? style)
    {
        Start("inlineStr", style);
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(Escape(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Start(string? type, string? style)
    {
        xml.WriteStartElement("c");
        if (style is not null)
        {
            xml.WriteAttributeString("s", style);
        }
        if (type is not null)
        {
            xml.WriteAttributeString("t", type);
        }
    }

    // Control characters stand as _x0001_ in such files, as XML cannot hold them.
    private static string Escape(string text)
    {
        if (text.All(c => c >= ' ' || c is '\t' or '\n' or '\r') && !text.AsSpan().ContainsAny('\uFFFE', '\uFFFF'))
        {
            return text;
        }
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            _ = (c < ' ' && c is not ('\t' or '\n' or '\r')) || c is '\uFFFE' or '\uFFFF'
                ? escaped.Append(CultureInfo.InvariantCulture, $"_x{(int)c:X4}_")
                : escaped.Append(c);
        }
        return escaped.ToString();
    }
}
