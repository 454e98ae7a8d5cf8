-- What main-job-tables starts from: both files as tables, with every column and its type.
CREATE TABLE transactions AS
SELECT * FROM read_csv(getvariable('transactions'), header = true, ignore_errors = true, columns = {
    'order_id': 'BIGINT', 'customer_id': 'BIGINT', 'purchased_at': 'TIMESTAMP', 'store': 'VARCHAR',
    'channel': 'VARCHAR', 'amount': 'DECIMAL(18, 2)', 'discount': 'DECIMAL(18, 2)', 'cost': 'DECIMAL(18, 2)'});

CREATE TABLE customers AS
SELECT * FROM read_csv(getvariable('customers'), header = true, ignore_errors = true, columns = {
    'customer_id': 'BIGINT', 'first_name': 'VARCHAR', 'last_name': 'VARCHAR', 'phone': 'VARCHAR', 'email': 'VARCHAR', 'birthday': 'VARCHAR',
    'sex': 'VARCHAR', 'city': 'VARCHAR', 'time_zone': 'VARCHAR', 'email_consent': 'VARCHAR', 'sms_consent': 'VARCHAR', 'registered_on': 'DATE'});
