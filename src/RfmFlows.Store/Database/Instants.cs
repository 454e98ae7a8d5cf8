using System.Data;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace RfmFlows.Store;

/// <summary>Instants and days in the database: timestamptz and date in PostgreSQL, ISO texts that sort by time in SQLite.</summary>
internal static class Instants
{
    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";
    private const string DayFormat = "yyyy-MM-dd";
    private static readonly InstantHandler Instant = new();
    private static readonly DayHandler Day = new();

    public static void Register()
    {
        // Dapper's own map would pass these by without asking the handlers.
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset?));
        SqlMapper.RemoveTypeMap(typeof(DateOnly));
        SqlMapper.RemoveTypeMap(typeof(DateOnly?));
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.AddTypeHandler(Instant);
        SqlMapper.AddTypeHandler(Day);
    }

    /// <summary>The instant in UTC to the microsecond, which is what both engines give back.</summary>
    public static DateTimeOffset Round(DateTimeOffset value) => new(value.UtcTicks - value.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);

    private sealed class InstantHandler : SqlMapper.TypeHandler<DateTimeOffset>
    {
        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value)
        {
            var utc = Round(value);
            parameter.Value = parameter is SqliteParameter ? utc.ToString(InstantFormat, CultureInfo.InvariantCulture) : utc;
        }

        public override DateTimeOffset Parse(object value) => value switch
        {
            string text => DateTimeOffset.ParseExact(text, InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            DateTime time => new DateTimeOffset(time, TimeSpan.Zero),
            _ => ((DateTimeOffset)value).ToUniversalTime(),
        };
    }

    private sealed class DayHandler : SqlMapper.TypeHandler<DateOnly>
    {
        public override void SetValue(IDbDataParameter parameter, DateOnly value) =>
            parameter.Value = parameter is SqliteParameter ? value.ToString(DayFormat, CultureInfo.InvariantCulture) : value;

        public override DateOnly Parse(object value) => value switch
        {
            string text => DateOnly.ParseExact(text, DayFormat, CultureInfo.InvariantCulture),
            DateTime time => DateOnly.FromDateTime(time),
            _ => (DateOnly)value,
        };
    }
}
