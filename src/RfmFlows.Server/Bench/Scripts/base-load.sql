-- Adds what is new and corrects what has changed; rows without a customer are left out.
BEGIN TRANSACTION;

CREATE TEMP TABLE difference AS
SELECT t.*
FROM (
    SELECT CAST(order_id AS VARCHAR) AS receipt, CAST(customer_id AS VARCHAR) AS customer, purchased_at AS date, amount AS sum, discount, cost, store, channel
    FROM transactions WHERE customer_id IS NOT NULL AND order_id IS NOT NULL AND purchased_at IS NOT NULL AND amount IS NOT NULL) AS t
LEFT JOIN receipts AS r ON r.receipt = t.receipt
WHERE r.receipt IS NULL OR r.customer IS DISTINCT FROM t.customer OR r.date IS DISTINCT FROM t.date OR r.sum IS DISTINCT FROM t.sum
    OR r.discount IS DISTINCT FROM t.discount OR r.cost IS DISTINCT FROM t.cost OR r.store IS DISTINCT FROM t.store OR r.channel IS DISTINCT FROM t.channel;

DELETE FROM receipts USING difference WHERE receipts.receipt = difference.receipt;
INSERT INTO receipts SELECT * FROM difference;

COMMIT;
