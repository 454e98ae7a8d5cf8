using RfmFlows.Engine;

namespace RfmFlows.Nodes.Sources;

/// <summary>The help of <see cref="ImportDatabaseNode"/>.</summary>
internal static class ImportDatabaseHelp
{
    public static LocalText Text { get; } = (
        """
        Reads a table, a view or one SELECT. Rows are streamed; nothing is changed in the database: PostgreSQL is read in a read-only transaction, a SQLite
        file is opened for reading only, and at SQL Server the transaction is undone at the end.

        **Password.** Store it as a secret and name the secret here. It never stands in the scenario, in a log or in a message.

        **Growing column.** With one set, the rows that were read are kept, and each run reads only those from the highest value on. The part that is read
        again takes the place of what was kept of it, so running twice changes nothing. *Read again* reaches further down, for late and corrected rows. Rows
        that are deleted below that are not noticed. Another database, query or set of columns begins anew.

        **Types.** Numbers without a scale have six digits after the point. Moments with a time zone are given in the scenario's time zone. Types that
        have no counterpart come as texts.

        **SQL Server.** The driver Microsoft.Data.SqlClient 2.1.4, the newest that some package sources carry, has a known security advisory: on an unencrypted
        connection an attacker in between can read credentials. Use the encryption *Always, certificate checked*, or build with 2.1.7 or later. The driver needs ICU
        (libicu); the script `rfmflows` switches it on where it is installed, other ways to start need DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=0.

        **Output** *Table*: the rows.
        """,
        """
        Читает таблицу, представление или один SELECT. Строки передаются потоком; в базе ничего не меняется: PostgreSQL читается в транзакции только для
        чтения, файл SQLite открывается только для чтения, а в SQL Server транзакция в конце отменяется.

        **Пароль.** Сохраните его как секрет и укажите здесь имя секрета. Сам пароль не попадает ни в сценарий, ни в журнал, ни в сообщения.

        **Растущий столбец.** Если он указан, прочитанные строки хранятся, и запуск читает только строки начиная с наибольшего значения. Перечитанная часть
        заменяет сохранённую, поэтому повторный запуск ничего не меняет. *Перечитать* отступает ниже — для опоздавших и исправленных строк. Удаление строк
        ниже этой границы не замечается. Другая база, запрос или набор столбцов начинают загрузку заново.

        **Типы.** У чисел без указанной точности шесть знаков после запятой. Моменты с часовым поясом приводятся к поясу сценария. Типы без соответствия
        становятся текстом.

        **SQL Server.** У драйвера Microsoft.Data.SqlClient 2.1.4, самого нового в некоторых источниках пакетов, есть известная уязвимость: без шифрования
        посредник в сети может прочитать учётные данные. Выберите шифрование «Всегда, с проверкой сертификата» или соберите программу с версией 2.1.7 и новее. Драйверу
        нужна ICU (libicu): скрипт `rfmflows` включает её там, где она установлена, при другом запуске задайте DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=0.

        **Выход** *Таблица*: строки.
        """);
}
