using RfmFlows.Engine;
using RfmFlows.Nodes.Rows;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.ColumnNodes.Contacts;

/// <summary>Writes the cleaning as two layers of SQL: trimmed values with their reasons, then the outputs.</summary>
internal sealed class ContactsBuild(BuildContext build, ContactRoles roles)
{
    private const string Blanks = " \t\r\n\u00a0";
    private readonly Columns _input = build.Input(CleanContactsNode.Input).Columns;
    private readonly EmailSql _email = new(build.Sql);
    private readonly PhoneSql _phone = new(build.Sql, CountryRule.Find(build.Get(CleanContactsNode.Country)), build.Get(CleanContactsNode.Phones) == "mobile");
    private readonly ConsentSql _consent = new(build.Sql, bool.TryParse(build.Get(CleanContactsNode.MissingConsent), out var value) ? value : null);

    private Dialect Sql => build.Sql;

    public async Task RunAsync()
    {
        var values = roles.Found.Where(c => c != roles.Customer || roles.Consents.Contains(c)).ToList();
        var trimmed = values.Select(c => $", trim({Sql.ToText(Sql.Quote(c.Name), c.Type)}, {Sql.Literal(Blanks)}) AS {Text(c)}");
        var select = $"SELECT *{string.Concat(trimmed)} FROM {build.From(CleanContactsNode.Input)}";
        if (roles.Phone is { } phone)
        {
            select = $"SELECT *, {_phone.Digits(Text(phone))} AS {Extra("digits")} FROM ({select}) AS trimmed";
            select = $"SELECT *, {_phone.International(Text(phone), Extra("digits"))} AS {Extra("e164")} FROM ({select}) AS counted";
        }
        var reasons = Reasons().ToList();
        var judged = $"SELECT *{string.Concat(reasons.Select(r => $", {r.Sql} AS {Reason(r.Column)}"))} FROM ({select}) AS read";
        if (build.IsWanted(CleanContactsNode.Contacts) && build.IsWanted(CleanContactsNode.Rejects))
        {
            judged = $"SELECT * FROM {await build.ScratchAsync("judged", judged)}";
        }
        var list = build.OutputColumns(CleanContactsNode.Contacts).Select(c => $"{Value(c)} AS {Sql.Quote(c.Name)}");
        var isChanged = values.Select(v => v.Name).Append(ContactsColumns.PhoneValid).Append(ContactsColumns.EmailValid).ToHashSet(StringComparer.OrdinalIgnoreCase);
        build.Output(CleanContactsNode.Contacts, $"SELECT {string.Join(", ", list)} FROM ({judged}) AS judged",
            RowOrder.Kept(build.Input(CleanContactsNode.Input).Order, name => isChanged.Contains(name) ? null : name), build.Input(CleanContactsNode.Input).MostRows);
        build.Output(CleanContactsNode.Rejects, string.Join(" UNION ALL ", reasons.Select(r => RejectsOf(r.Column, judged))));
    }

    private IEnumerable<(Column Column, string Sql)> Reasons()
    {
        if (roles.Phone is { } phone)
        {
            yield return (phone, _phone.Reason(Text(phone), Extra("e164")));
        }
        if (roles.Email is { } email)
        {
            yield return (email, _email.Reason(Text(email)));
        }
        foreach (var consent in roles.Consents)
        {
            yield return (consent, _consent.Reason(Text(consent)));
        }
    }

    private string Value(Column output)
    {
        var isFlag = !_input.Has(output.Name) || output.Name is ContactsColumns.PhoneValid or ContactsColumns.EmailValid;
        if (isFlag)
        {
            var of = output.Name == ContactsColumns.PhoneValid ? roles.Phone! : roles.Email!;
            return $"({Reason(of)} IS NULL AND coalesce({Text(of)}, '') <> '')";
        }
        var column = _input[output.Name];
        if (column == roles.Phone)
        {
            return $"CASE WHEN {Reason(column)} IS NULL AND {Text(column)} <> '' THEN '+' || {Extra("e164")} END";
        }
        if (column == roles.Email)
        {
            return $"CASE WHEN {Reason(column)} IS NULL AND {Text(column)} <> '' THEN {_email.Clean(Text(column))} END";
        }
        if (roles.Consents.Contains(column))
        {
            return _consent.Value(Text(column));
        }
        return roles.Names.Contains(column) ? $"nullif({Sql.ReplaceAll(Text(column), "[ \u00a0\\t]+", " ")}, '')" : Sql.Quote(column.Name);
    }

    private string RejectsOf(Column column, string judged)
    {
        var customer = roles.Customer is { } own ? Sql.Quote(own.Name) : Sql.Cast("NULL", ColumnType.Text);
        return $"SELECT {customer} AS customer, {Sql.Literal(column.Name)} AS field, {Text(column)} AS value, {Reason(column)} AS reason FROM ({judged}) AS judged WHERE {Reason(column)} IS NOT NULL";
    }

    private string Text(Column column) => Extra($"text {column.Name}");

    private string Reason(Column column) => Extra($"reason {column.Name}");

    private string Extra(string name) => Sql.Quote(_input.FreeName($"~{name}"));
}
