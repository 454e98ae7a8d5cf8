-- Instants are milliseconds since 1970 in UTC, days are counted from 0001-01-01: the ledger is written by the ten thousand rows a second.

-- A run that is sending. It is deleted when it ends; a row whose lease is over, or whose process is gone, is dead.
CREATE TABLE send_owner (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    machine TEXT NOT NULL,
    process_id INTEGER NOT NULL,
    process_started TEXT NOT NULL,
    lease_until BIGINT NOT NULL
);

-- One step of one campaign over one channel.
CREATE TABLE send_lane (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    campaign TEXT NOT NULL,
    step TEXT NOT NULL,
    channel TEXT NOT NULL,
    family TEXT,
    scenario TEXT NOT NULL,
    node TEXT NOT NULL,
    run TEXT NOT NULL,
    gateway TEXT NOT NULL,
    first_row BIGINT NOT NULL,
    last_day BIGINT NOT NULL,
    UNIQUE (campaign, step, channel)
);

-- One message. state: 0 planned, 1 claimed, 2 called, 3 accepted, 4 rejected, 5 unknown, 6 skipped.
-- token: owner * 2^32 + claim while claimed or called. address: null for skipped rows, so that they hold no address.
CREATE TABLE send_ledger (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    lane BIGINT NOT NULL REFERENCES send_lane (id),
    customer TEXT NOT NULL,
    address TEXT,
    state SMALLINT NOT NULL,
    token BIGINT,
    day BIGINT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    reason TEXT,
    detail TEXT,
    gateway_id TEXT,
    planned_at BIGINT NOT NULL,
    called_at BIGINT,
    done_at BIGINT
);

CREATE UNIQUE INDEX send_ledger_customer ON send_ledger (lane, customer);
CREATE UNIQUE INDEX send_ledger_address ON send_ledger (lane, address) WHERE address IS NOT NULL;
CREATE INDEX send_ledger_token ON send_ledger (token) WHERE token IS NOT NULL;
CREATE INDEX send_ledger_unknown ON send_ledger (lane) WHERE state = 5;

-- Who settled an unknown message, and how.
CREATE TABLE send_note (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    ledger_row BIGINT NOT NULL REFERENCES send_ledger (id),
    at BIGINT NOT NULL,
    who TEXT NOT NULL,
    became SMALLINT NOT NULL,
    why TEXT NOT NULL
);

CREATE INDEX send_note_row ON send_note (ledger_row);

-- Addresses that must not be written to.
CREATE TABLE suppression (
    channel TEXT NOT NULL,
    address TEXT NOT NULL,
    reason TEXT NOT NULL,
    since BIGINT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (channel, address)
);
