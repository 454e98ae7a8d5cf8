using System.Security;

namespace RfmFlows.Nodes.Export.Files;

/// <summary>The parts of a workbook that do not depend on the rows.</summary>
internal static class XlsxParts
{
    public const string Sheet = "xl/worksheets/sheet1.xml";

    /// <summary>Index of the cell format of dates.</summary>
    public const string DateStyle = "1";

    /// <summary>Index of the cell format of dates with a time.</summary>
    public const string DateTimeStyle = "2";

    /// <summary>Index of the cell format of the header.</summary>
    public const string HeaderStyle = "3";

    public const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Start = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";

    public static IEnumerable<(string Name, string Content)> Fixed(string sheet)
    {
        yield return ("[Content_Types].xml",
            $"""
            {Start}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
            <Override PartName="/{Sheet}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>
            """);
        yield return ("_rels/.rels",
            $"""{Start}<Relationships xmlns="{PackageRelations}"><Relationship Id="r1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        yield return ("xl/_rels/workbook.xml.rels",
            $"""
            {Start}<Relationships xmlns="{PackageRelations}"><Relationship Id="r1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/>
            <Relationship Id="r2" Type="{Relations}/styles" Target="styles.xml"/></Relationships>
            """);
        yield return ("xl/workbook.xml",
            $"""
            {Start}<workbook xmlns="{Namespace}" xmlns:r="{Relations}"><sheets><sheet name="{SecurityElement.Escape(sheet)}" sheetId="1" r:id="r1"/></sheets></workbook>
            """);
        yield return ("xl/styles.xml",
            $"""
            {Start}<styleSheet xmlns="{Namespace}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="165" formatCode="yyyy\-mm\-dd\ hh:mm:ss"/></numFmts>
            <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
            <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>
            <cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>
            """);
    }
}
