-- Purchases and contacts as they stand in the files; a line that cannot be read is left out.
CREATE TEMP VIEW purchases AS
SELECT customer_id AS customer, order_id, CAST(purchased_at AS DATE) AS day, amount
FROM read_csv(getvariable('transactions'), header = true, ignore_errors = true, columns = {
    'order_id': 'BIGINT', 'customer_id': 'BIGINT', 'purchased_at': 'TIMESTAMP', 'store': 'VARCHAR',
    'channel': 'VARCHAR', 'amount': 'DECIMAL(18, 2)', 'discount': 'VARCHAR', 'cost': 'VARCHAR'});

CREATE TEMP VIEW contacts AS
SELECT customer_id AS customer, first_name, phone, email, email_consent, sms_consent
FROM read_csv(getvariable('customers'), header = true, ignore_errors = true, columns = {
    'customer_id': 'BIGINT', 'first_name': 'VARCHAR', 'last_name': 'VARCHAR', 'phone': 'VARCHAR', 'email': 'VARCHAR', 'birthday': 'VARCHAR',
    'sex': 'VARCHAR', 'city': 'VARCHAR', 'time_zone': 'VARCHAR', 'email_consent': 'VARCHAR', 'sms_consent': 'VARCHAR', 'registered_on': 'VARCHAR'});
