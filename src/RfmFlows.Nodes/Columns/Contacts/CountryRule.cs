using RfmFlows.Engine;

namespace RfmFlows.Nodes.ColumnNodes.Contacts;

/// <summary>
/// How telephone numbers of a country are made: enough to bring them to E.164 and to tell mobiles by their first digits. It does not say whether an
/// operator has given a number out.
/// </summary>
/// <param name="Id">ISO 3166 code.</param>
/// <param name="Code">Calling code.</param>
/// <param name="Trunks">What is dialled before a national number inside the country; several where habits differ.</param>
/// <param name="MinLength">Fewest digits of a national number, without the trunk prefix.</param>
/// <param name="MaxLength">Most digits.</param>
/// <param name="Mobile">Regular expression for the first digits of mobile numbers; empty where they cannot be told apart.</param>
internal sealed record CountryRule(string Id, LocalText Title, string Code, string[] Trunks, int MinLength, int MaxLength, string Mobile)
{
    /// <summary>The countries, in the order in which they are offered. Countries that share a code stand for each other.</summary>
    public static IReadOnlyList<CountryRule> All { get; } =
    [
        new("RU", ("Russia", "Россия"), "7", ["8"], 10, 10, "9"),
        new("KZ", ("Kazakhstan", "Казахстан"), "7", ["8"], 10, 10, "7[04567]"),
        new("BY", ("Belarus", "Беларусь"), "375", ["80"], 9, 9, "25|29|33|44"),
        new("UA", ("Ukraine", "Украина"), "380", ["0", "80"], 9, 9, "39|50|6[3678]|7[357]|9[1-9]"),
        new("UZ", ("Uzbekistan", "Узбекистан"), "998", ["8"], 9, 9, "20|33|50|55|77|88|9[0134579]"),
        new("KG", ("Kyrgyzstan", "Киргизия"), "996", ["0"], 9, 9, "2[02]|5|7|99"),
        new("TJ", ("Tajikistan", "Таджикистан"), "992", ["8"], 9, 9, "0[0-9]|1[01]|2[0-2]|4[0-1]|50|55|7[0-9]|8[0-9]|9"),
        new("TM", ("Turkmenistan", "Туркмения"), "993", ["8"], 8, 8, "6|71"),
        new("AM", ("Armenia", "Армения"), "374", ["0"], 8, 8, "33|4[1349]|55|77|9[1345689]"),
        new("AZ", ("Azerbaijan", "Азербайджан"), "994", ["0"], 9, 9, "10|40|5[015]|60|7[07]|99"),
        new("GE", ("Georgia", "Грузия"), "995", ["0"], 9, 9, "5"),
        new("MD", ("Moldova", "Молдова"), "373", ["0"], 8, 8, "6|7"),
        new("EE", ("Estonia", "Эстония"), "372", [], 7, 8, "5|8[1-4]"),
        new("LV", ("Latvia", "Латвия"), "371", [], 8, 8, "2"),
        new("LT", ("Lithuania", "Литва"), "370", ["0", "8"], 8, 8, "6"),
        new("PL", ("Poland", "Польша"), "48", [], 9, 9, "45|5[0137]|6[069]|7[2389]|88"),
        new("CZ", ("Czechia", "Чехия"), "420", [], 9, 9, "60|7[023579]"),
        new("DE", ("Germany", "Германия"), "49", ["0"], 7, 12, "1[567]"),
        new("GB", ("United Kingdom", "Великобритания"), "44", ["0"], 9, 10, "7[1-57-9]"),
        new("TR", ("Turkey", "Турция"), "90", ["0"], 10, 10, "5"),
        new("IL", ("Israel", "Израиль"), "972", ["0"], 8, 9, "5"),
        new("RS", ("Serbia", "Сербия"), "381", ["0"], 8, 9, "6"),
        new("US", ("USA and Canada", "США и Канада"), "1", ["1"], 10, 10, ""),
    ];

    /// <summary>Regular expression for the first digits of mobile numbers with the calling code; which number is whole says <see cref="AnyPattern"/>.</summary>
    public string MobileBeginning => $"{Code}({Mobile})";

    /// <summary>Regular expression for whole numbers with the calling code.</summary>
    public string AnyPattern => $"{Code}[0-9]{{{MinLength},{MaxLength}}}";

    public static CountryRule Find(string id) => All.FirstOrDefault(r => r.Id == id) ?? All[0];
}
