using RfmFlows.Engine;
using RfmFlows.Nodes.Sources.Files;

namespace RfmFlows.Nodes.Sources;

/// <summary>The help of <see cref="ImportTransactionsNode"/>.</summary>
internal static class ImportTransactionsHelp
{
    private static readonly LocalText Reasons = RejectReasons.Help(["no-customer", "no-date", "bad-date", "no-sum", "bad-sum", .. RejectReasons.OfFiles]);

    public static LocalText Text { get; } = (
        $"""
        Reads purchase history from its own file, or from a linked table, and gives it fixed names and types that every analysis understands.

        **Roles.** Customer, date and sum must be there; order, discount, cost, store, channel and the roles of line items may be. A role that is left
        empty is found by usual names such as `customer_id`, `purchased_at`, `amount`, and a remark says what was found. Without a column of sums,
        quantity times price is taken.

        **Outputs**
        - *Transactions*: `customer`, `order`, `date`, `sum` and the further roles that were found, then the columns to keep. Whole numbers stay numbers in
          `customer` and `order`; texts are trimmed. Sums have two digits after the point.
        - *Rejected rows*: what was left out, with line, column, reason and content.

        **Rules.** Rows without a customer are guests: counted, with their sum, and left out. Returns (negative sums) stay in. Rows after the as-of date stay in;
        the analysis passes over them. Without an order number each row is a purchase of its own.

        **Dates as texts** in a linked table are read as ISO 8601 or dd.MM.yyyy with or without a time; set the date format for others.

        **Reasons of rejection**
        {Reasons.En}
        """,
        $"""
        Читает историю покупок из своего файла или подключённой таблицы и приводит её к именам и типам, понятным любому анализу.

        **Роли.** Покупатель, дата и сумма обязательны; чек, скидка, себестоимость, магазин, канал и роли позиций — по желанию. Незаполненная роль
        находится по обычным именам, например `клиент`, `дата_покупки`, `сумма`, и сообщение говорит, что найдено. Если столбца сумм нет,
        берётся количество, умноженное на цену.

        **Выходы**
        - *Транзакции*: `customer`, `order`, `date`, `sum` и другие найденные роли, затем сохраняемые столбцы. Целые числа в `customer` и `order` остаются
          числами, у текстов убираются крайние пробелы. В суммах два знака после запятой.
        - *Отвергнутые строки*: пропущенное, с номером строки, столбцом, причиной и содержимым.

        **Правила.** Строки без покупателя — гости: они считаются вместе с суммой и пропускаются. Возвраты (отрицательные суммы) остаются. Строки позже
        расчётной даты остаются; анализ их не учитывает. Без номера чека каждая строка — отдельная покупка.

        **Даты-тексты** в подключённой таблице читаются как ISO 8601 или дд.ММ.гггг со временем или без; для других укажите формат дат.

        **Причины отказа**
        {Reasons.Ru}
        """);
}
