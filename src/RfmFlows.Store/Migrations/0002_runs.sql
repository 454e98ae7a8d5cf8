CREATE TABLE run_owners (
    id TEXT PRIMARY KEY,
    machine TEXT NOT NULL,
    process_id INTEGER NOT NULL,
    process_started TEXT NOT NULL,
    lease_until TIMESTAMPTZ NOT NULL
);

CREATE TABLE runs (
    id TEXT PRIMARY KEY,
    scenario_id TEXT NOT NULL,
    scenario_version INTEGER NOT NULL,
    scenario TEXT NOT NULL,
    parameters TEXT NOT NULL,
    trigger_data TEXT NOT NULL,
    targets TEXT NOT NULL,
    exports TEXT NOT NULL,
    as_of DATE NOT NULL,
    mode TEXT NOT NULL,
    dry_run BOOLEAN NOT NULL,
    cause TEXT NOT NULL,
    folder TEXT NOT NULL,
    status TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    starts INTEGER NOT NULL,
    started_at TIMESTAMPTZ NOT NULL,
    finished_at TIMESTAMPTZ,
    tallies TEXT NOT NULL,
    remarks TEXT NOT NULL
);

CREATE INDEX runs_by_time ON runs (started_at, id);
CREATE INDEX runs_by_scenario ON runs (scenario_id, started_at, id);
CREATE INDEX runs_by_status ON runs (status, started_at, id);

CREATE TABLE node_runs (
    run_id TEXT NOT NULL REFERENCES runs (id),
    node_id TEXT NOT NULL,
    type TEXT NOT NULL,
    status TEXT,
    started_at TIMESTAMPTZ,
    finished_at TIMESTAMPTZ,
    milliseconds BIGINT,
    cached BOOLEAN NOT NULL,
    why_en TEXT NOT NULL,
    why_ru TEXT NOT NULL,
    tallies TEXT NOT NULL,
    remarks TEXT NOT NULL,
    PRIMARY KEY (run_id, node_id)
);

CREATE TABLE node_ports (
    run_id TEXT NOT NULL REFERENCES runs (id),
    node_id TEXT NOT NULL,
    port TEXT NOT NULL,
    scenario_id TEXT NOT NULL,
    row_count BIGINT,
    table_schema TEXT,
    table_name TEXT,
    columns TEXT NOT NULL,
    sort_keys TEXT NOT NULL,
    written_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (run_id, node_id, port)
);

CREATE INDEX node_ports_latest ON node_ports (scenario_id, node_id, port, written_at);
