-- run: which run last took the row in hand, where that is not the one that opened the lane.
ALTER TABLE send_ledger ADD COLUMN run TEXT;
CREATE INDEX send_ledger_run ON send_ledger (run, id) WHERE run IS NOT NULL;

-- Who made the unknown calls of a campaign that many starts share was not written down so far, and no account may be asked for another's messages.
UPDATE send_ledger SET run = '' WHERE state = 5 AND lane IN (SELECT id FROM send_lane WHERE campaign = family);
