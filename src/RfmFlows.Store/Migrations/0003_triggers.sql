CREATE TABLE triggers (
    scenario_id TEXT NOT NULL REFERENCES scenarios (id),
    node_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    kind TEXT NOT NULL,
    settings TEXT NOT NULL,
    method TEXT,
    path TEXT,
    armed BOOLEAN NOT NULL,
    handled_until TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (scenario_id, node_id),
    UNIQUE (path, method)
);

CREATE TABLE trigger_fires (
    scenario_id TEXT NOT NULL,
    node_id TEXT NOT NULL,
    scheduled_at TIMESTAMPTZ NOT NULL,
    state TEXT NOT NULL,
    run_id TEXT,
    owner_id TEXT,
    reason TEXT NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (scenario_id, node_id, scheduled_at)
);

CREATE INDEX trigger_fires_by_state ON trigger_fires (state, scheduled_at);
