-- reference: what the gateway's lists know the last call by; written with the state "called", before the gateway is.
-- gateway: through which the last call went, where that is not the one of the lane any more.
ALTER TABLE send_ledger ADD COLUMN reference TEXT;
ALTER TABLE send_ledger ADD COLUMN gateway TEXT;
