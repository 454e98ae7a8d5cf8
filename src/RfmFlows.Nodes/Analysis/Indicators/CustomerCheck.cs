using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>Whether the customers' own rows can be joined to the purchases.</summary>
internal static class CustomerCheck
{
    /// <param name="person">The column of the customer there, or null where there is none.</param>
    public static void Run(CheckContext check, Column customer, Column? person) =>
        Run(check, IndicatorRoles.Customers, person, customer, IndicatorRoles.Person.Setting, isRequired: check.IsLinked(IndicatorRoles.Customers));

    /// <summary>The same for order lines: by their customer and their order, as far as they have them.</summary>
    public static void RunLines(CheckContext check, KnownRoles roles)
    {
        Run(check, IndicatorRoles.Lines, roles.Find(IndicatorRoles.LineCustomer), roles.Purchases.CustomerColumn, IndicatorRoles.LineCustomer.Setting, isRequired: false);
        if (roles.LinesByOrder)
        {
            Run(check, IndicatorRoles.Lines, roles.Find(IndicatorRoles.LineOrder), roles.Purchases.OrderColumn!, IndicatorRoles.LineOrder.Setting, isRequired: false);
        }
    }

    /// <summary>The same for any input and column.</summary>
    /// <param name="setting">The setting that names the column, or null where its name is fixed.</param>
    public static void Run(CheckContext check, string port, Column? column, Column expected, Setting? setting, bool isRequired)
    {
        // A column that was named is checked by the setting itself.
        if (column is null && isRequired && (setting is null || !check.Settings.Has(setting)))
        {
            Add(IndicatorRemarks.NoCustomer(port));
        }
        else if (column is not null && column.Type != expected.Type)
        {
            Add(IndicatorRemarks.OtherType(port, column, expected));
        }

        void Add(Remark remark) => check.Add(setting is null ? remark : remark.At(setting.Name));
    }
}
