-- What loading begins with: purchases as a table, and a base that holds none.
CREATE TABLE IF NOT EXISTS transactions AS
SELECT * FROM read_csv(getvariable('transactions'), header = true, ignore_errors = true, columns = {
    'order_id': 'BIGINT', 'customer_id': 'BIGINT', 'purchased_at': 'TIMESTAMP', 'store': 'VARCHAR',
    'channel': 'VARCHAR', 'amount': 'DECIMAL(18, 2)', 'discount': 'DECIMAL(18, 2)', 'cost': 'DECIMAL(18, 2)'});

DROP TABLE IF EXISTS receipts;
CREATE TABLE receipts (
    receipt VARCHAR, customer VARCHAR, date TIMESTAMP, sum DECIMAL(18, 2), discount DECIMAL(18, 2), cost DECIMAL(18, 2), store VARCHAR, channel VARCHAR);
