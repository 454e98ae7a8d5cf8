-- The main job by hand: who bought most often and stays away, how each is reached, and one message an address.
-- Guests have no customer. Orders are counted once each; a return lowers the money and counts as no visit.
CREATE TEMP TABLE customer_values AS
SELECT customer, CAST(getvariable('as_of') AS DATE) - max(day) FILTER (WHERE amount >= 0) AS recency,
    count(DISTINCT order_id) FILTER (WHERE amount >= 0) AS frequency, sum(amount) AS monetary
FROM purchases
WHERE customer IS NOT NULL AND day IS NOT NULL AND amount IS NOT NULL AND day <= CAST(getvariable('as_of') AS DATE)
GROUP BY customer;

-- Type-7 quantiles; a value on a border belongs to the smaller ones.
CREATE TEMP TABLE scores AS
WITH borders AS (
    SELECT quantile_cont(recency, [0.2, 0.4, 0.6, 0.8]) AS r, quantile_cont(frequency, [0.2, 0.4, 0.6, 0.8]) AS f,
        quantile_cont(monetary, [0.2, 0.4, 0.6, 0.8]) AS m
    FROM customer_values WHERE frequency > 0)
SELECT customer,
    CASE WHEN recency <= r[1] THEN 5 WHEN recency <= r[2] THEN 4 WHEN recency <= r[3] THEN 3 WHEN recency <= r[4] THEN 2 ELSE 1 END AS r,
    CASE WHEN frequency <= f[1] THEN 1 WHEN frequency <= f[2] THEN 2 WHEN frequency <= f[3] THEN 3 WHEN frequency <= f[4] THEN 4 ELSE 5 END AS f,
    CASE WHEN monetary <= m[1] THEN 1 WHEN monetary <= m[2] THEN 2 WHEN monetary <= m[3] THEN 3 WHEN monetary <= m[4] THEN 4 ELSE 5 END AS m
FROM customer_values, borders WHERE frequency > 0;

CREATE TEMP TABLE reachable AS
WITH cleaned AS (
    SELECT customer, lower(trim(email)) AS email, regexp_replace(phone, '[^0-9]', '', 'g') AS digits, email_consent = 'yes' AS email_consent, sms_consent = 'yes' AS sms_consent
    FROM scores JOIN contacts USING (customer)
    WHERE scores.r BETWEEN 1 AND 2 AND scores.f = 5)
SELECT customer, email_consent, sms_consent,
    CASE WHEN regexp_full_match(email, '[a-z0-9.]+@([a-z]+\.)+[a-z]+') THEN email END AS email,
    CASE WHEN regexp_full_match(digits, '[78]9[0-9]{9}') THEN '+7' || substr(digits, 2) END AS phone
FROM cleaned;

-- An e-mail where the address is valid and the customer has agreed, else an SMS; of several customers with one address the first gets the message.
CREATE TEMP TABLE recipients AS
SELECT channel, customer, address
FROM (
    SELECT 'email' AS channel, customer, email AS address FROM reachable WHERE email IS NOT NULL AND email_consent
    UNION ALL
    SELECT 'sms', customer, phone FROM reachable WHERE phone IS NOT NULL AND sms_consent AND NOT coalesce(email IS NOT NULL AND email_consent, false))
QUALIFY row_number() OVER (PARTITION BY channel, address ORDER BY customer) = 1;
