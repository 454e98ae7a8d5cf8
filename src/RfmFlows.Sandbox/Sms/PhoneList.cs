using System.Text.Json;
using System.Text.Json.Nodes;
using Dapper;
using Microsoft.Data.Sqlite;
using RfmFlows.Sandbox.Wire;

namespace RfmFlows.Sandbox.Sms;

/// <summary>The phones that a call names: each valid one once.</summary>
internal static class PhoneList
{
    /// <exception cref="ApiError">None is named, or more than one call may hold.</exception>
    public static (List<string> Valid, int Rejected) Read(ApiCall call)
    {
        var given = call.Fields.RequiredList("phones");
        var most = call.Settings.Limits.SmsPhones;
        if (most > 0 && given.Count > most)
        {
            throw ApiError.TooMany("phones", most);
        }

        var read = given.Select(node => PhoneSyntax.Digits(Loose.Text(node))).ToList();
        return ([.. read.OfType<string>().Distinct()], read.Count(phone => phone is null));
    }

    /// <summary>Those of the phones that are on a stop list.</summary>
    public static HashSet<string> Stopped(SqliteConnection connection, string kind, IReadOnlyList<string> phones) =>
    [
        .. connection.Query<string>(
            "select address from stop where kind = @kind and address in (select value from json_each(@json))",
            new { kind, json = JsonSerializer.Serialize(phones) }),
    ];

    /// <summary>Vendors' clients read a phone as a number.</summary>
    public static JsonNode Show(string phone) => JsonValue.Create(long.Parse(phone));
}
