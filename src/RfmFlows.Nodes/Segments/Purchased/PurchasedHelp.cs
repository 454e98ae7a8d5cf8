using RfmFlows.Engine;

namespace RfmFlows.Nodes.Segments.Purchased;

/// <summary>The help of the conditions on purchased products.</summary>
internal static class PurchasedHelp
{
    public static readonly LocalText Text = (
        """
        Each condition counts what a customer bought of some categories or products in the last days: order lines, units, orders or money. *At least 2 of
        "Coffee" in 90 days* and *not at all of "Tea" in 365 days*, joined by *all conditions*, finds those who buy the one and not the other.

        Order lines come from their own input, joined by the order, or stand in the purchases themselves. Customers are those of the purchases, and of the
        input *Customers* where that is linked; so who has bought nothing fulfils *at most* and *not at all*. Every one of them is at *Customers* or at
        *Rest*, with the figures that decided, and at *Everyone*.

        Returned goods (negative sums or quantities) lower units and money; lines and orders of returns do not count. Purchases after the as-of date are left
        out. Values are compared as they are written.
        """,
        """
        Каждое условие считает, сколько клиент купил из каких-то категорий или товаров за последние дни: позиций, единиц, чеков или денег. *Не меньше 2
        из «Кофе» за 90 дней* и *не куплено совсем из «Чай» за 365 дней* при *всех условиях* находит тех, кто покупает одно и не покупает другое.

        Позиции чеков приходят своим входом и соединяются по чеку либо стоят в самих покупках. Клиенты — из покупок и со входа «Клиенты», если он подключён;
        поэтому ничего не купивший подходит под «не больше» и «не куплено совсем». Каждый клиент попадает на выход «Клиенты» или «Остальные» с показателями,
        по которым решено, и на выход «Все клиенты».

        Возвращённый товар (отрицательные суммы или количества) уменьшает единицы и деньги; позиции и чеки возвратов не считаются. Покупки после даты расчёта
        не учитываются. Значения сравниваются так, как записаны.
        """);
}
