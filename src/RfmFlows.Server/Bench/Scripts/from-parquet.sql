-- Purchases and contacts as they stand in Parquet files.
CREATE TEMP VIEW purchases AS
SELECT customer_id AS customer, order_id, CAST(purchased_at AS DATE) AS day, amount FROM read_parquet(getvariable('transactions'));

CREATE TEMP VIEW contacts AS
SELECT customer_id AS customer, first_name, phone, email, email_consent, sms_consent FROM read_parquet(getvariable('customers'));
