-- Purchases and contacts that are tables of the database already.
CREATE TEMP VIEW purchases AS
SELECT customer_id AS customer, order_id, CAST(purchased_at AS DATE) AS day, amount FROM transactions;

CREATE TEMP VIEW contacts AS
SELECT customer_id AS customer, first_name, phone, email, email_consent, sms_consent FROM customers;
