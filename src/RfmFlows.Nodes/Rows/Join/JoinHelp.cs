using RfmFlows.Engine;

namespace RfmFlows.Nodes.Rows.Join;

/// <summary>The help of the join.</summary>
internal static class JoinHelp
{
    public static readonly LocalText Text = (
        """
        Each left row meets every right row with equal keys. A missing key matches nothing, not even another missing key.

        **Columns** are those of the left table, then those of the right one. A key column that has the same name on both sides stands once.

        **Multiplied rows.** When a key stands more than once in the right table, left rows are repeated. The node then warns and says how many rows that made.

        Numbers of different types are compared by value, a date with a date-time as its midnight. Other pairs of types are an error until *Compare as text* is switched on.
        """,
        """
        Каждая строка слева соединяется со всеми строками справа, у которых ключи равны. Пропущенный ключ не равен ничему, даже другому пропущенному.

        **Столбцы** — сначала левой таблицы, потом правой. Ключевой столбец с одинаковым именем слева и справа остаётся один.

        **Размножение строк.** Если ключ встречается справа несколько раз, строки слева повторяются. Узел предупредит об этом и скажет, сколько строк прибавилось.

        Числа разных типов сравниваются по значению, дата с датой-временем — как её полночь. Прочие сочетания типов — ошибка, пока не включено «Сравнивать как текст».
        """);
}
