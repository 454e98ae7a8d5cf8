using System.Text;
using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Sources.Transactions;

/// <summary>Which column of the source plays which role.</summary>
/// <param name="Chosen">The column of each role that has one, in the order of <see cref="Roles.All"/>.</param>
/// <param name="Kept">Further columns that go through as they are.</param>
internal sealed record RoleMap(IReadOnlyList<(Role Role, Column Column)> Chosen, IReadOnlyList<Column> Kept)
{
    /// <summary>There is no column of sums: quantity times price stands in.</summary>
    public bool SumFromLines => Find(Roles.Sum) is null;

    /// <summary>No transaction is one without it.</summary>
    public bool IsBasic(Role role) => role == Roles.Customer || role == Roles.Date || role == Roles.Sum || (SumFromLines && (role == Roles.Quantity || role == Roles.Price));

    public Column? Find(Role role) => Chosen.FirstOrDefault(c => c.Role == role).Column;

    /// <summary>The columns of the source that anything needs.</summary>
    public IEnumerable<Column> Needed => Chosen.Select(c => c.Column).Concat(Kept).DistinctBy(c => c.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes roles from the settings and finds the rest by their names; every problem goes to <paramref name="add"/>.</summary>
    /// <returns>Null where a column that must be there is missing.</returns>
    public static RoleMap? Of(Columns source, SettingValues settings, Action<Remark> add)
    {
        var chosen = new Dictionary<Role, Column>();
        var missing = false;
        foreach (var role in Roles.All.Where(r => settings.Has(r.Setting)))
        {
            var name = settings.Get(role.Setting);
            if (source.Find(name) is { } column)
            {
                chosen[role] = column;
            }
            else
            {
                add(TransactionRemarks.UnknownColumn(name, source).At(role.Name));
                missing = true;
            }
        }
        if (settings.Get(TransactionSettings.FindRoles))
        {
            Find(source, chosen, settings, add);
        }
        var required = new List<Role> { Roles.Customer, Roles.Date };
        if (!(chosen.ContainsKey(Roles.Quantity) && chosen.ContainsKey(Roles.Price)))
        {
            required.Add(Roles.Sum);
        }
        foreach (var role in required.Where(r => !chosen.ContainsKey(r) && !settings.Has(r.Setting)))
        {
            add(TransactionRemarks.RoleMissing(role, source).At(role.Name));
            missing = true;
        }
        var kept = Keep(source, chosen, settings, add);
        return missing || kept is null ? null : new RoleMap([.. Roles.All.Where(chosen.ContainsKey).Select(r => (r, chosen[r]))], kept);
    }

    private static void Find(Columns source, Dictionary<Role, Column> chosen, SettingValues settings, Action<Remark> add)
    {
        var taken = chosen.Values.Select(c => c.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var found = new List<(Role Role, Column Column)>();
        foreach (var role in Roles.All.Where(r => !chosen.ContainsKey(r) && !settings.Has(r.Setting)))
        {
            var column = role.Words
                .Select(word => source.FirstOrDefault(c => Plain(c.Name) == word && !taken.Contains(c.Name)))
                .FirstOrDefault(c => c is not null);
            if (column is not null)
            {
                taken.Add(column.Name);
                chosen[role] = column;
                found.Add((role, column));
            }
        }
        if (found.Count > 0)
        {
            add(TransactionRemarks.RolesFound(found));
        }
    }

    private static List<Column>? Keep(Columns source, Dictionary<Role, Column> chosen, SettingValues settings, Action<Remark> add)
    {
        var kept = new List<Column>();
        var fine = true;
        var names = settings.Get(TransactionSettings.Keep);
        for (var i = 0; i < names.Count; i++)
        {
            if (source.Find(names[i]) is not { } column)
            {
                add(TransactionRemarks.UnknownColumn(names[i], source).At($"keep[{i}]"));
                fine = false;
            }
            else if (chosen.Keys.Any(r => string.Equals(r.Name, column.Name, StringComparison.OrdinalIgnoreCase)))
            {
                add(SourceRemarks.NameTaken(column.Name).At($"keep[{i}]"));
                fine = false;
            }
            else if (!kept.Contains(column))
            {
                kept.Add(column);
            }
        }
        return fine ? kept : null;
    }

    // "Customer ID", "customer-id" and "customer_id" are the same word.
    private static string Plain(string name)
    {
        var plain = new StringBuilder();
        foreach (var c in name.Trim().ToLowerInvariant().Replace('ё', 'е'))
        {
            if (char.IsLetterOrDigit(c))
            {
                plain.Append(c);
            }
            else if (plain.Length > 0 && plain[^1] != '_')
            {
                plain.Append('_');
            }
        }
        return plain.ToString().TrimEnd('_');
    }
}
