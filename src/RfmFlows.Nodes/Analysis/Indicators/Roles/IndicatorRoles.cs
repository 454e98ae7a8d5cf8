using RfmFlows.Engine;
using RfmFlows.Warehouse;

namespace RfmFlows.Nodes.Analysis.Indicators;

/// <summary>The roles that columns play beside customer, date, sum and order of the purchases (see <see cref="PurchaseRoles"/>).</summary>
internal static class IndicatorRoles
{
    public const string Purchases = PurchaseRoles.Port;
    public const string Lines = "lines";
    public const string Customers = "customers";
    public const string Messages = "messages";
    public const string Bonuses = "bonuses";
    public const string Scores = "scores";

    private static readonly ColumnKind[] Numbers = [ColumnKind.Decimal, ColumnKind.Integer, ColumnKind.Real];
    private static readonly ColumnKind[] Times = [ColumnKind.Date, ColumnKind.DateTime];
    private static readonly ColumnKind[] Keys = [];
    private static readonly ColumnKind[] Flags = [ColumnKind.Boolean, ColumnKind.Integer, ColumnKind.Text];
    private static readonly ColumnKind[] Marks = [ColumnKind.Boolean, ColumnKind.Integer, ColumnKind.Date, ColumnKind.DateTime];

    public static readonly IndicatorRole Discount = Of(Purchases, "discount", ("Discount", "Скидка"), Numbers, "discount");
    public static readonly IndicatorRole Gross = Of(Purchases, "gross", ("Sum before discount", "Сумма до скидки"), Numbers, "gross");
    public static readonly IndicatorRole Cost = Of(Purchases, "cost", ("Cost", "Себестоимость"), Numbers, "cost");
    public static readonly IndicatorRole Quantity = Of(Purchases, "quantity", ("Units of a purchase", "Единиц в покупке"), Numbers, "quantity");
    public static readonly IndicatorRole Store = Of(Purchases, "store", ("Store", "Магазин"), Keys, "store");
    public static readonly IndicatorRole Channel = Of(Purchases, "channel", ("Channel of the purchase", "Канал покупки"), Keys, "channel");
    public static readonly IndicatorRole Online = Of(Purchases, "online", ("Bought online", "Куплено онлайн"), Flags, "online", "is_online");

    public static readonly IndicatorRole LineOrder = Of(Lines, "lineOrder", ("Order of a line", "Чек позиции"), Keys, "order", "order_id");
    public static readonly IndicatorRole LineCustomer = Of(Lines, "lineCustomer", ("Customer of a line", "Клиент позиции"), Keys, "customer", "customer_id");
    public static readonly IndicatorRole LineDate = Of(Lines, "lineDate", ("Date of a line", "Дата позиции"), Times, "date", "purchased_at");
    public static readonly IndicatorRole Sku = Of(Lines, "sku", ("Product", "Товар"), Keys, "sku", "product", "product_id");
    public static readonly IndicatorRole Category = Of(Lines, "category", ("Category", "Категория"), Keys, "category");
    public static readonly IndicatorRole LineQuantity = Of(Lines, "lineQuantity", ("Units of a line", "Единиц в позиции"), Numbers, "quantity");
    public static readonly IndicatorRole LineSum = Of(Lines, "lineSum", ("Sum of a line", "Сумма позиции"), Numbers, "sum");
    public static readonly IndicatorRole LinePrice = Of(Lines, "linePrice", ("Price of one", "Цена за единицу"), Numbers, "price");

    public static readonly IndicatorRole Person = Of(Customers, "person", ("Customer", "Клиент"), Keys, "customer", "customer_id");
    public static readonly IndicatorRole Registered = Of(Customers, "registered", ("Registered on", "Дата регистрации"), Times, "registered_on", "registered", "registration_date");
    public static readonly IndicatorRole Birthday = Of(Customers, "birthday", ("Birthday", "День рождения"), Times, "birthday", "birth_date");
    public static readonly IndicatorRole Email = Of(Customers, "email", ("E-mail", "E-mail"), [ColumnKind.Text], "email");
    public static readonly IndicatorRole Phone = Of(Customers, "phone", ("Phone", "Телефон"), [ColumnKind.Text, ColumnKind.Integer], "phone");
    public static readonly IndicatorRole PushToken = Of(Customers, "pushToken", ("Push token", "Push-токен"), Keys, "push_token");
    public static readonly IndicatorRole EmailConsent = Of(Customers, "emailConsent", ("Consent to e-mail", "Согласие на e-mail"), Flags, "email_consent");
    public static readonly IndicatorRole SmsConsent = Of(Customers, "smsConsent", ("Consent to SMS", "Согласие на SMS"), Flags, "sms_consent");
    public static readonly IndicatorRole PushConsent = Of(Customers, "pushConsent", ("Consent to push", "Согласие на push"), Flags, "push_consent");
    public static readonly IndicatorRole Blocked = Of(Customers, "blocked", ("Black-listed", "В чёрном списке"), Flags, "blocked", "black_listed");
    public static readonly IndicatorRole TimeZone = Of(Customers, "timeZone", ("Time zone", "Часовой пояс"), [ColumnKind.Text], "time_zone");

    public static readonly IndicatorRole Recipient = Of(Messages, "recipient", ("Customer", "Клиент"), Keys, "customer", "customer_id");
    public static readonly IndicatorRole Sent = Of(Messages, "sent", ("Sent", "Отправлено"), Times, "sent_at", "sent", "date");
    public static readonly IndicatorRole MessageChannel = Of(Messages, "messageChannel", ("Channel", "Канал"), [ColumnKind.Text], "channel");
    public static readonly IndicatorRole Delivered = Of(Messages, "delivered", ("Delivered", "Доставлено"), Marks, "delivered", "delivered_at");
    public static readonly IndicatorRole Opened = Of(Messages, "opened", ("Opened", "Открыто"), Marks, "opened_at", "opened");
    public static readonly IndicatorRole Clicked = Of(Messages, "clicked", ("Clicked", "Клик"), Marks, "clicked_at", "clicked");

    public static readonly IndicatorRole BonusCustomer = Of(Bonuses, "bonusCustomer", ("Customer", "Клиент"), Keys, "customer", "customer_id");
    public static readonly IndicatorRole BonusDate = Of(Bonuses, "bonusDate", ("Date of the entry", "Дата записи"), Times, "date");
    public static readonly IndicatorRole Balance = Of(Bonuses, "balance", ("Balance", "Остаток"), Numbers, "balance");
    public static readonly IndicatorRole Accrued = Of(Bonuses, "accrued", ("Accrued", "Начислено"), Numbers, "accrued");
    public static readonly IndicatorRole Spent = Of(Bonuses, "spent", ("Spent", "Списано"), Numbers, "spent");
    public static readonly IndicatorRole Expiring = Of(Bonuses, "expiring", ("Expiring", "Сгорает"), Numbers, "expiring");
    public static readonly IndicatorRole ExpiresOn = Of(Bonuses, "expiresOn", ("Expires on", "Сгорает в день"), Times, "expires_on");

    /// <summary>In the order of the form.</summary>
    public static IReadOnlyList<IndicatorRole> All { get; } =
    [
        Discount, Gross, Cost, Quantity, Store, Channel, Online,
        LineOrder, LineCustomer, LineDate, Sku, Category, LineQuantity, LineSum, LinePrice,
        Person, Registered, Birthday, Email, Phone, PushToken, EmailConsent, SmsConsent, PushConsent, Blocked, TimeZone,
        Recipient, Sent, MessageChannel, Delivered, Opened, Clicked,
        BonusCustomer, BonusDate, Balance, Accrued, Spent, Expiring, ExpiresOn,
    ];

    /// <summary>What joins a further input to the customers.</summary>
    public static IReadOnlyDictionary<string, IndicatorRole> CustomerOf { get; } = new Dictionary<string, IndicatorRole>
    {
        [Customers] = Person, [Messages] = Recipient, [Bonuses] = BonusCustomer,
    };

    private static IndicatorRole Of(string port, string setting, LocalText label, IReadOnlyList<ColumnKind> kinds, params string[] names) =>
        IndicatorRole.Of(port, setting, label, kinds, names);
}
