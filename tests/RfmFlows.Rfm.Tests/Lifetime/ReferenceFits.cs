using System.Globalization;
using System.Text.Json;

namespace RfmFlows.Rfm.Tests;

/// <summary>Fits of other tools and the customers that they were made on.</summary>
internal static class ReferenceFits
{
    /// <summary>The customers of CDNOW's calibration period, in weeks.</summary>
    internal static IReadOnlyList<(PurchasePattern Pattern, IReadOnlyDictionary<string, string> Row)> Customers { get; } = SharedData.Folder is null ? [] :
    [
        .. SharedData.Rows("expected/cdnow/weekly_cbs.csv").Select(row => (PatternOf(row), row)),
    ];

    /// <summary>The customers as whole days make them: the file has ten digits only.</summary>
    internal static IEnumerable<PurchasePattern> Patterns => Customers.Select(c => c.Pattern);

    internal static IEnumerable<SpendPattern> Spending =>
        Customers.Where(c => c.Pattern.Repeats > 0 && Number(c.Row, "zbar") > 0).Select(c => new SpendPattern(c.Pattern.Repeats, Number(c.Row, "zbar")));

    /// <summary>The papers' own table, whose times are rounded.</summary>
    internal static IEnumerable<PurchasePattern> PublishedTable => SharedData.Rows("cdnow/cdnow_customers_summary_with_transactions.csv")
        .Select(row => new PurchasePattern(int.Parse(row["x"], CultureInfo.InvariantCulture), Number(row, "t_x"), Number(row, "T")));

    internal static JsonElement Fits(string set, string table)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedData.Folder!, "expected", set, "fits.json")));
        return document.RootElement.GetProperty(table).Clone();
    }

    internal static PurchaseModel Model(JsonElement fits, PurchaseModelKind kind)
    {
        var p = fits.GetProperty(Name(kind)).GetProperty("params");
        double Of(string symbol) => p.GetProperty(symbol).GetDouble();
        return kind switch
        {
            PurchaseModelKind.BgNbd => new BgNbdModel(Of("r"), Of("alpha"), Of("a"), Of("b")),
            PurchaseModelKind.MbgNbd => new MbgNbdModel(Of("r"), Of("alpha"), Of("a"), Of("b")),
            _ => new NbdModel(Of("r"), Of("alpha")),
        };
    }

    internal static GammaGammaModel Spend(JsonElement fits)
    {
        var p = fits.GetProperty("gg").GetProperty("params");
        return new GammaGammaModel(p.GetProperty("p").GetDouble(), p.GetProperty("q").GetDouble(), p.GetProperty("v").GetDouble());
    }

    internal static string Name(PurchaseModelKind kind) => kind switch
    {
        PurchaseModelKind.BgNbd => "bgnbd",
        PurchaseModelKind.MbgNbd => "mbgnbd",
        _ => "nbd",
    };

    internal static double Number(IReadOnlyDictionary<string, string> row, string column) => double.Parse(row[column], CultureInfo.InvariantCulture);

    /// <summary>x, t_x and T as a file has them, with ten digits.</summary>
    internal static (int Repeats, double LastAt, double Age) Times(IReadOnlyDictionary<string, string> row) =>
        (int.Parse(row["x"], CultureInfo.InvariantCulture), Number(row, "t_x"), Number(row, "T"));

    /// <summary>Holds two numbers against each other by their size.</summary>
    internal static void ShouldBeNear(this double actual, double expected, double relative, string? what = null) =>
        Math.Abs(actual - expected).ShouldBeLessThanOrEqualTo(relative * Math.Abs(expected), $"{what}: {actual:R} instead of {expected:R}");

    private static PurchasePattern PatternOf(IReadOnlyDictionary<string, string> row) =>
        new(int.Parse(row["x"], CultureInfo.InvariantCulture), Weeks(row, "t_x"), Weeks(row, "T"));

    private static double Weeks(IReadOnlyDictionary<string, string> row, string column) => Math.Round(Number(row, column) * 7) / 7;
}
