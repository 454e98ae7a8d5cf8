using RfmFlows.Engine;

namespace RfmFlows.Nodes.Sources.Transactions;

/// <summary>The roles of purchase history, in the order of the output's columns.</summary>
internal static class Roles
{
    /// <summary>The port whose columns the form offers.</summary>
    public const string Port = "input";

    public static readonly Role Customer = Make("customer", RoleKind.Key, ("Customer", "Покупатель"),
        ("Who bought. Rows without a value are guests: counted and left out.", "Кто купил. Строки без значения — гости: они считаются и пропускаются."),
        "customer_id", "customerid", "customer", "client_id", "clientid", "client", "user_id", "buyer_id", "buyer", "contact_id", "card_number", "card_id", "loyalty_id",
        "id_клиента", "код_клиента", "номер_клиента", "клиент", "id_покупателя", "код_покупателя", "покупатель", "номер_карты", "карта", "контрагент");

    public static readonly Role Order = Make("order", RoleKind.Key, ("Order", "Чек (заказ)"),
        ("Number of the receipt or order; rows with the same number are one purchase. Without it each row is a purchase.",
            "Номер чека или заказа; строки с одним номером — одна покупка. Без него каждая строка — покупка."),
        "order_id", "orderid", "order_no", "order_number", "receipt_id", "receipt_no", "receipt_number", "invoice_no", "invoiceno", "invoice_id", "invoice_number", "transaction_id",
        "check_id", "order", "receipt", "invoice", "check",
        "номер_заказа", "id_заказа", "код_заказа", "номер_чека", "id_чека", "чек", "заказ", "номер_документа", "документ");

    public static readonly Role Date = Make("date", RoleKind.Time, ("Date", "Дата"), ("When it was bought.", "Когда куплено."),
        "purchased_at", "purchase_date", "order_date", "orderdate", "invoice_date", "invoicedate", "transaction_date", "receipt_date", "sale_date", "datetime", "date_time",
        "timestamp", "date", "created_at", "ts", "day",
        "дата_покупки", "дата_чека", "дата_заказа", "дата_продажи", "дата_и_время", "дата_время", "датавремя", "дата", "день", "период");

    public static readonly Role Sum = Make("sum", RoleKind.Money, ("Sum", "Сумма"),
        ("What was paid for the row, after discounts. Returns are negative and stay in. Without a column it is quantity times price.",
            "Сколько уплачено по строке, за вычетом скидок. Возвраты отрицательны и остаются. Без столбца берётся количество, умноженное на цену."),
        "sum", "amount", "total", "total_amount", "order_amount", "order_total", "order_sum", "revenue", "turnover", "paid", "sales", "monetary", "value", "line_total",
        "сумма", "сумма_чека", "сумма_заказа", "сумма_покупки", "сумма_со_скидкой", "итого", "выручка", "оплачено", "стоимость", "оборот");

    public static readonly Role Discount = Make("discount", RoleKind.Money, ("Discount", "Скидка"), ("Money taken off.", "Сумма скидки."),
        "discount", "discount_sum", "discount_amount", "скидка", "сумма_скидки");

    public static readonly Role Cost = Make("cost", RoleKind.Money, ("Cost", "Себестоимость"), ("What the goods cost the shop.", "Во что товар обошёлся магазину."),
        "cost", "cogs", "cost_price", "себестоимость", "закупочная_цена", "закупка");

    public static readonly Role Store = Make("store", RoleKind.Key, ("Store", "Магазин"), ("Where it was bought.", "Где куплено."),
        "store_id", "store", "shop_id", "shop", "branch", "outlet", "магазин", "код_магазина", "торговая_точка", "точка", "филиал");

    public static readonly Role Channel = Make("channel", RoleKind.Key, ("Channel", "Канал"), ("How it was bought: online, in a shop.", "Как куплено: онлайн, в магазине."),
        "channel", "sales_channel", "канал", "канал_продаж");

    public static readonly Role Product = Make("product", RoleKind.Key, ("Product", "Товар"), ("Line items: what was bought.", "Позиции чека: что куплено."),
        "product_id", "productid", "product", "sku", "stock_code", "stockcode", "item_id", "item", "article", "код_товара", "артикул", "товар", "номенклатура");

    public static readonly Role Category = Make("category", RoleKind.Key, ("Category", "Категория"), ("Line items: the product's group.", "Позиции чека: группа товара."),
        "category", "category_id", "product_category", "product_group", "категория", "категория_товара", "группа_товара", "группа");

    public static readonly Role Quantity = Make("quantity", RoleKind.Quantity, ("Quantity", "Количество"), ("Line items: how many.", "Позиции чека: сколько."),
        "quantity", "qty", "units", "количество", "кол_во", "колво");

    public static readonly Role Price = Make("price", RoleKind.Money, ("Price", "Цена"), ("Line items: price of one.", "Позиции чека: цена за единицу."),
        "unit_price", "unitprice", "price", "цена", "цена_за_единицу");

    public static IReadOnlyList<Role> All { get; } = [Customer, Order, Date, Sum, Discount, Cost, Store, Channel, Product, Category, Quantity, Price];

    private static Role Make(string name, RoleKind kind, LocalText label, LocalText help, params string[] words) =>
        new(name, kind, new ColumnSetting(name, Port, label) { Help = help, Words = words }, words);
}
